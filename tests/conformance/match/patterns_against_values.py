# Patterns of every kind against values of every kind, in small functions: which case wins, and what is bound.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class NoArgs:
    pass


class Bad:
    __match_args__ = ["x"]
    x = 1


class Color:
    RED = 1


def literal(v):
    match v:
        case 0:
            return "zero"
        case -1 | -1.5:
            return "negative"
        case "a" | b"a":
            return "a"
        case None:
            return "none"
        case True:
            return "true"
        case 1:
            return "one"
        case Color.RED:
            return "never"
    return "no"


def sequence(v):
    match v:
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [1, *rest]:
            return "starts with 1", rest
        case [*init, 9]:
            return "ends with 9", init
        case [a, [b, *c], *d]:
            return "nested", a, b, c, d
        case (a, b):
            return "two", a, b
        case [_, _, _]:
            return "three"
        case [*_]:
            return "many"
    return "no"


def mapping(v):
    match v:
        case {"a": 1, **rest}:
            return "a is 1", rest
        case {"a": {"b": x}}:
            return "deep", x
        case {"k": [x, *_]}:
            return "list", x
        case {1: x, None: y}:
            return "odd keys", x, y
        case {}:
            return "mapping"
    return "no"


def classes(v):
    match v:
        case int(n) if n > 100:
            return "big", n
        case bool():
            return "bool"
        case int() | float():
            return "number"
        case str(s):
            return "str", s
        case P(x=0):
            return "x is 0"
        case P(1, y):
            return "x is 1", y
        case P(P(a, b), c):
            return "nested", a, b, c
        case P():
            return "P"
        case list([x, *_]):
            return "list", x
        case tuple() | set():
            return "tuple or set"
        case dict(d):
            return "dict", d
        case NoArgs():
            return "NoArgs"
    return "no"


def guards(v):
    match v:
        case x if x is None:
            return "none"
        case [a, b] | (a, b, _) if a == b:
            return "equal", a
        case [a, *_] as whole if len(whole) > 3:
            return "long", a, whole
        case {"n": n} if n:
            return "truthy", n
        case _ if v:
            return "true"
        case _:
            return "false"


def positional(v, cls):
    match v:
        case cls(a):
            return a


def keyword(v, cls):
    match v:
        case cls(x=a):
            return a
    return "no"


def captures(v):
    match v:
        case [a, b, 3]:
            pass
        case {"x": a}:
            pass
    return sorted(k for k in locals() if k != "v")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [literal(v) for v in (0, 0.0, False, -1, -1.5, -1.0, "a", b"a", "b", None, True, 1, 1.0, 2, [], 0.5)])
attempt(lambda: [sequence(v) for v in ([], (), [5], (5,), [1, 2, 3], (1,), [1], [3, 9], [9], [1, 9], [2, [3]], [2, (3, 4), 5], (7, 8), [7, 8, 6], range(4), range(0), range(2, 4))])
attempt(lambda: [sequence(v) for v in ("ab", b"ab", {1: 2}, {1, 2}, 5, None, iter([1]), "")])
attempt(lambda: [mapping(v) for v in ({"a": 1}, {"a": 1, "b": 2}, {"a": {"b": 5}}, {"a": {"c": 5}}, {"k": [1, 2]}, {"k": []}, {1: "x", None: "y"}, {1: 2}, {}, [], "a", 5, {"a": True})])
attempt(lambda: [classes(v) for v in (5, 500, True, 2.5, "s", P(0, 1), P(1, 2), P(P(5, 6), 7), P(8, 9), [1, 2], [], (), {1}, {}, {"k": 1}, NoArgs(), None, b"x", object)])
attempt(lambda: [guards(v) for v in (None, [1, 1], [1, 2], (3, 3, 0), [1, 2, 3, 4], {"n": 0}, {"n": 5}, 0, "x", [])])
attempt(lambda: (positional(5, int), positional("a", str), positional([1], list), positional(2.5, float), positional((1,), tuple), positional({1: 2}, dict), positional(True, bool), positional(b"a", bytes), positional({1}, set), positional(frozenset([1]), frozenset)))
attempt(lambda: (positional(P(1, 2), P), positional(5, str), positional("a", int)))
attempt(lambda: positional(NoArgs(), NoArgs))
attempt(lambda: positional(Bad(), Bad))
attempt(lambda: positional(5, 5))
attempt(lambda: positional(5, "int"))
attempt(lambda: positional(5, None))
attempt(lambda: positional(object(), object))
attempt(lambda: positional(5, (int, str)))
attempt(lambda: (keyword(P(5, 6), P), keyword(P(5, 6), object), keyword(NoArgs(), NoArgs), keyword(5, int), keyword(Bad(), Bad), keyword(5, P)))
attempt(lambda: (captures([1, 2, 3]), captures([1, 2, 4]), captures({"x": 1}), captures({"y": 1}), captures(5)))
attempt(lambda: ((lambda v: literal(v))(0), [literal(x) for x in (True, 1)], literal(type("I", (int,), {})(0)), literal(type("S", (str,), {})("a"))))
