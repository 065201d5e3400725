# Class patterns over built-in types.
from types import SimpleNamespace


def describe(x):
    match x:
        case bool():
            return "bool"
        case int(n) if n > 100:
            return f"big {n}"
        case int(0 | 1 as n):
            return f"bit {n}"
        case int() | float():
            return f"number {x}"
        case str("a" | "b" as letter):
            return f"letter {letter}"
        case str(s):
            return f"text {s!r}"
        case list([a, b]):
            return f"pair {a} {b}"
        case tuple() as t:
            return f"tuple of {len(t)}"
        case dict({"k": v}):
            return f"k is {v}"
        case set() | frozenset():
            return "set"
        case bytes(b):
            return f"bytes {b!r}"
        case range(start=a, stop=b):
            return f"range {a} {b}"
        case SimpleNamespace(x=a, y=(b, c)):
            return f"namespace {a} {b} {c}"
        case SimpleNamespace(x=_):
            return "namespace with x"
        case Exception(args=[message]):
            return f"exception {message}"
        case type(__name__=name):
            return f"class {name}"
        case object(__class__=c):
            return f"other {c.__name__}"


for x in [
    True, 1, 0, 5, 500, 1.5, "a", "abc", [1, 2], [1], (1, 2, 3), {"k": 5}, {}, {1}, frozenset(), b"x", range(1, 5),
    SimpleNamespace(x=1, y=(2, 3)), SimpleNamespace(x=1, y=2), SimpleNamespace(), ValueError("bad"), ValueError(),
    int, None,
]:
    print(describe(x))


def attempt(function, *args):
    try:
        print(function(*args))
    except TypeError as e:
        print(e)


def too_many(x):
    match x:
        case int(a, b):
            return a, b


def none_allowed(x):
    match x:
        case range(a):
            return a


def no_class(x):
    match x:
        case len():
            return 1


def twice(x):
    match x:
        case KeyError(args=a, with_traceback=b):
            return a, callable(b)


attempt(too_many, 1)
attempt(too_many, "x")
attempt(none_allowed, range(3))
attempt(none_allowed, [])
attempt(no_class, 1)
attempt(twice, KeyError(1))


def missing(x):
    match x:
        case int(nothing=n):
            return n
        case int(real=r, imag=i):
            return r, i


attempt(missing, 5)
