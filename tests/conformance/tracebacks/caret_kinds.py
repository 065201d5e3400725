# One traceback through many kinds of calls and operators, each with its own marks.
def subscript(t):
    return t["key"] [ 0 ] . attr


def operator(a, b):
    return (a + 1) ** 2 // (b   -   b) + 5


def compare(a):
    return operator(a, 1) < a <= operator(a, a)


def unpack(*args, **kwargs):
    first, second = compare(*args,
                            **kwargs)
    return first


def condition(a):
    return unpack(a) if a else None


def comprehension(n):
    return {k: [condition(v) for v in range(k)] for k in range(1, n)}


def default(x=[comprehension]):
    return [*map(x[0], [3])]


def formatted(v):
    return f"before {default()!r:>{v}} after"


def boolean(v):
    return not v or -formatted(v) and ~v


def nested_lambda():
    return (lambda a: (lambda b: boolean(b))(a))(2)


def assign():
    target = {}
    target["x"], target["y"] = nested_lambda(), 1
    return target


assert assign() == {}, "never " "reached"
