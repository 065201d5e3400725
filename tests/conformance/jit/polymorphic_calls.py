"""One call site calls many kinds of callables."""


def call(f, x):
    return f(x)


def double(x):
    return x * 2


def defaulted(x, y=10):
    return x + y


def variadic(*args):
    return len(args) + args[0]


def keywords(x, **options):
    return x - len(options)


def make(n):
    return lambda x: x + n


targets = [double, defaulted, variadic, keywords, make(1), make(2), abs, int, float, bool, lambda x: -x, str, (lambda x, *, k=5: x * k)]


def drive(n, targets):
    total = 0
    for i in range(n):
        r = call(targets[i % len(targets)], i % 50)
        total += r if isinstance(r, (int, float)) else len(r)
    return total


print(drive(3000, [double]), drive(3000, [double, defaulted]), drive(6000, targets), drive(3000, [make(i) for i in range(50)]))
print([call(f, 7) for f in targets])
for bad in (5, None, "s", lambda: 0, lambda a, b: 0):
    try:
        call(bad, 1)
    except TypeError as error:
        print(error)
print(drive(1000, [double]), call(list, "ab"), call(len, [1, 2]))


def methods(n):
    out = []
    table = {"a": 0}
    text = ""
    for i in range(n):
        out.append(i)
        table["a"] += i
        text = str(i).zfill(4)
        if out.count(i) != 1 or not text.isdigit():
            return "wrong"
        if len(out) > 20:
            out.pop(0)
    return out[-3:], table, text


print(methods(3000))


def recursive_pick(n, f):
    return n if n <= 0 else f(n - 1, f)


print(recursive_pick(500, recursive_pick), recursive_pick(5, lambda n, f: n * 100))


def switch(n):
    f = double
    log = []
    for i in range(n):
        if i == n // 2:
            f = make(1000)
        if i % (n // 4) == 0:
            log.append(f(i))
        else:
            f(i)
    return log


print(switch(4000))
