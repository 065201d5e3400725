# What a closure shows: cells, names, code, defaults; making functions by hand; comparing and changing cells.
import types


def outer(a, b=2):
    c = 3

    def inner(x, y=b, *args, k=c, **kw):
        nonlocal c
        c += 1
        return a, c, x

    def other():
        return c, a

    return inner, other


def plain(x):
    return x


def empty_cell():
    def f():
        return v

    return f
    v = 1


inner, other = outer(1)
again, _ = outer(10)
code = inner.__code__


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (inner.__closure__ is not None, len(inner.__closure__), plain.__closure__, type(inner.__closure__).__name__, type(inner.__closure__[0]).__name__))
attempt(lambda: (inner.__code__.co_freevars, other.__code__.co_freevars, outer.__code__.co_cellvars, plain.__code__.co_freevars))
attempt(lambda: ([c.cell_contents for c in inner.__closure__], [c.cell_contents for c in other.__closure__]))
attempt(lambda: (inner.__closure__[0] is other.__closure__[0], inner.__closure__[1] is other.__closure__[1], inner.__closure__[0] is again.__closure__[0]))
attempt(lambda: (inner(5), [c.cell_contents for c in inner.__closure__], other(), again(5)))
attempt(lambda: (setattr(inner.__closure__[1], "cell_contents", 100), inner(0), other()))
attempt(lambda: (setattr(inner.__closure__[0], "cell_contents", "new a"), inner(0), other()))
attempt(lambda: delattr(inner.__closure__[0], "cell_contents"))
attempt(lambda: inner(0))
attempt(lambda: other())
attempt(lambda: inner.__closure__[0].cell_contents)
attempt(lambda: (setattr(inner.__closure__[0], "cell_contents", 1), inner(0)))
attempt(lambda: empty_cell()())
attempt(lambda: empty_cell().__closure__[0].cell_contents)
attempt(lambda: repr(empty_cell().__closure__[0])[-6:])
attempt(lambda: repr(inner.__closure__[1])[:8])
attempt(lambda: (types.CellType(1) == types.CellType(1), types.CellType(1) < types.CellType(2), types.CellType() == types.CellType(), types.CellType() < types.CellType(1), types.CellType(1) != types.CellType("1")))
attempt(lambda: types.CellType(1) < types.CellType("a"))
attempt(lambda: types.CellType([]) == types.CellType([]))
attempt(lambda: hash(types.CellType(1)))
attempt(lambda: types.CellType().cell_contents)
attempt(lambda: setattr(types.CellType(), "other", 1))
attempt(lambda: inner.__closure__[0].nothing)
attempt(lambda: setattr(inner, "__closure__", ()))
attempt(lambda: setattr(inner, "__code__", plain.__code__))
attempt(lambda: setattr(plain, "__code__", inner.__code__))
attempt(lambda: (inner.__defaults__, inner.__kwdefaults__, outer.__defaults__, plain.__defaults__, plain.__kwdefaults__))
attempt(lambda: (inner.__name__, inner.__qualname__, outer.__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__))
attempt(lambda: (code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames))
attempt(lambda: (code.co_flags & 4 > 0, code.co_flags & 8 > 0, code.co_flags & 16 > 0, outer.__code__.co_flags & 16 > 0))
attempt(lambda: (plain.__code__.co_consts, plain.__code__.co_names, plain.__code__.co_varnames, plain.__code__.co_firstlineno > 0))
attempt(lambda: types.FunctionType(plain.__code__, {})(7))
attempt(lambda: types.FunctionType(plain.__code__, {}, "named").__name__)
attempt(lambda: types.FunctionType(plain.__code__, {}, None, (5,))())
attempt(lambda: types.FunctionType(code, globals(), "made", (1,), (types.CellType("A"), types.CellType(10)))(3, k=1))
attempt(lambda: types.FunctionType(code, {}))
attempt(lambda: types.FunctionType(code, {}, "n", (), ()))
attempt(lambda: types.FunctionType(code, {}, "n", (), (types.CellType(1),)))
attempt(lambda: types.FunctionType(code, {}, "n", (), (1, 2)))
attempt(lambda: types.FunctionType(code, {}, "n", (), 5))
attempt(lambda: types.FunctionType(plain.__code__, {}, "n", (), (types.CellType(1),)))
attempt(lambda: types.FunctionType(plain, {}))
attempt(lambda: types.FunctionType(plain.__code__, 5))
attempt(lambda: types.FunctionType(plain.__code__))
attempt(lambda: types.FunctionType(plain.__code__, {}, 5))
attempt(lambda: types.FunctionType(plain.__code__, {}, None, 5))
attempt(lambda: types.FunctionType())
attempt(lambda: types.FunctionType(plain.__code__, {}, closure=None)(1))
attempt(lambda: types.FunctionType(code=plain.__code__, globals={}, name="kw").__name__)
attempt(lambda: types.FunctionType(plain.__code__, {"__builtins__": {}})(3))
attempt(lambda: (plain.__code__ == plain.__code__, plain.__code__ is plain.__code__, inner.__code__ is again.__code__, plain.__code__ != code))
attempt(lambda: (lambda x: x).__code__ == (lambda x: x).__code__)
attempt(lambda: (code.replace(co_name="other").co_name, code.replace(co_name="other") == code))
attempt(lambda: (type(code).__name__, repr(code)[:12]))
attempt(lambda: setattr(code, "co_name", "x"))
attempt(lambda: (plain.__globals__ is globals(), inner.__globals__ is globals(), plain.__module__, plain.__dict__, plain.__doc__))
attempt(lambda: (setattr(plain, "attr", [1]), plain.attr, plain.__dict__, delattr(plain, "attr"), hasattr(plain, "attr")))
attempt(lambda: (setattr(plain, "__name__", "renamed"), plain.__name__, plain.__qualname__, setattr(plain, "__name__", "plain")))
attempt(lambda: (setattr(plain, "__doc__", "doc"), plain.__doc__, setattr(plain, "__doc__", None)))
attempt(lambda: (plain == plain, plain != inner, inner != again, hash(plain) == hash(plain), bool(plain)))
attempt(lambda: plain < inner)
attempt(lambda: plain.missing)
attempt(lambda: plain[0])
attempt(lambda: len(plain))
attempt(lambda: plain + plain)
attempt(lambda: iter(plain))
