# A tokenizer and a parser made of generators.
def characters(text):
    for line, content in enumerate(text.split("\n"), 1):
        for column, c in enumerate(content + "\n"):
            yield line, column, c


def tokens(text):
    source = characters(text)
    pushed = []

    def following():
        return pushed.pop() if pushed else next(source, (0, 0, ""))

    def run(first, accept):
        word = first
        while True:
            item = following()
            if not item[2] or not accept(item[2]):
                pushed.append(item)
                return word
            word += item[2]

    while True:
        line, column, c = following()
        if not c:
            yield "end", "", line
            return
        if c.isspace():
            continue
        if c.isdigit():
            yield "number", int(run(c, str.isdigit)), line
        elif c.isalpha():
            yield "name", run(c, str.isalnum), line
        elif c in "+-*/()=":
            yield "op", c, line
        else:
            raise SyntaxError(f"line {line}, column {column}: {c!r}")


print(list(tokens("a1 = (b + 23) * 4\nc = 5")))


def parser():
    """Receives tokens, yields statements."""
    results = []
    kind, value, line = yield

    def binary(operators, operand):
        nonlocal kind, value, line
        left = yield from operand()
        while kind == "op" and value in operators:
            operator = value
            kind, value, line = yield
            right = yield from operand()
            left = (operator, left, right)
        return left

    def atom():
        nonlocal kind, value, line
        found = value
        if kind == "op" and value == "(":
            kind, value, line = yield
            found = yield from expression()
            if value != ")":
                raise SyntaxError(f"line {line}: expected ), not {value!r}")
        elif kind not in ("name", "number"):
            raise SyntaxError(f"line {line}: unexpected {value!r}")
        kind, value, line = yield
        return found

    def term():
        return (yield from binary("*/", atom))

    def expression():
        return (yield from binary("+-", term))

    while kind != "end":
        target = value
        kind, value, line = yield
        if value != "=":
            raise SyntaxError(f"line {line}: expected =")
        kind, value, line = yield
        results.append((target, (yield from expression())))
    return results


def parse(text):
    p = parser()
    next(p)
    try:
        for token in tokens(text):
            p.send(token)
    except StopIteration as stop:
        return stop.value


print(parse("a = 1 + 2 * 3\nb = (a - 1) / x\nc = 7"))
for wrong in ("a = (1", "a 5", "a = *", "a = $"):
    try:
        print(parse(wrong))
    except SyntaxError as error:
        print(error)
