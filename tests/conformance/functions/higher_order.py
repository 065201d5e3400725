"""Functions as values: in tables, as keys, passed, returned, applied by builtins."""

operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b if b else None,
}


def evaluate(tokens):
    stack = []
    for token in tokens.split():
        if token in operations:
            b, a = stack.pop(), stack.pop()
            stack.append(operations[token](a, b))
        else:
            stack.append(int(token))
    return stack.pop()


print(evaluate("3 4 + 2 *"), evaluate("1 2 3 * -"), evaluate("8 0 /"), evaluate("7 2 /"))


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    return run


print(compose(str.strip, str.title, len)("  hello world "))
print(compose()(5), compose(abs, float, str)(-3))
print(list(map(compose(int, lambda n: n * n), "123")))
print(sorted(["bb", "a", "CCC"], key=len), sorted("bAc", key=str.lower), max("abc", key=ord))
print(list(filter(None, [0, 1, "", "x", [], [0]])), list(filter(str.isdigit, "a1b2")))
counts = {}
for f in (len, abs, len):
    counts[f] = counts.get(f, 0) + 1
print(sorted(counts.values()), counts[len])
apply = lambda f, *a, **k: f(*a, **k)
print(apply(sorted, [3, 1, 2], reverse=True), apply(max, 1, 5, 3), apply(apply, apply, len, "four"))
print((lambda f: f(f))(lambda g: "self" if callable(g) else "not"))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda me: lambda n: 1 if n == 0 else n * me(n - 1))(10))
