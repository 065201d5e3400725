"""types.FunctionType builds a closure from code and cells, with CPython's checks."""

import types


def make(a, b):
    def inner(x, y=2):
        return x, y, a, b

    return inner


inner = make("a", "b")
cells = (types.CellType("A"), types.CellType("B"))
built = types.FunctionType(inner.__code__, inner.__globals__, "built", (20,), cells)
print(built(1), built.__name__, built.__qualname__, built.__defaults__)
print(built.__closure__ is cells, built.__closure__ == cells)
cells[0].cell_contents = "changed"
print(built(1, 1), inner(1))
shared = types.FunctionType(inner.__code__, {}, argdefs=None, closure=inner.__closure__)
print(shared.__name__, shared.__defaults__, shared(1, 2))


def attempt(*args, **kwargs):
    try:
        print(types.FunctionType(*args, **kwargs).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


code, plain = inner.__code__, (lambda: 0).__code__
attempt(code, {})
attempt(code, {}, None, None, ())
attempt(code, {}, None, None, cells[:1])
attempt(code, {}, None, None, (1, 2))
attempt(code, {}, None, None, list(cells))
attempt(plain, {}, None, None, cells)
attempt(plain, {}, "named", None, ())
attempt(plain, {}, "named", None, None)
attempt(plain, {}, 5)
attempt(plain, {}, None, 5)
attempt(plain, [])
attempt("code", {})
attempt(plain)
