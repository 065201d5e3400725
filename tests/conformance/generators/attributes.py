# What a generator says of itself.
import types


def outer():
    def make(a, b=2):
        c = a + b
        yield c
        d = yield from sub()
        yield d

    return make


def sub():
    yield "sub"


make = outer()
g = make(1)
print(type(g), type(g) is types.GeneratorType, isinstance(g, types.GeneratorType))
print(g.__name__, g.__qualname__, g.gi_code is make.__code__, g.gi_code.co_name)
print(repr(g).split(" at ")[0])
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame is None)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_frame.f_code is g.gi_code)
print(next(g), g.gi_suspended, g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_yieldfrom)
print(next(g), g.gi_yieldfrom.__name__, g.gi_frame.f_lineno, g.gi_frame is g.gi_frame)
print(g.gi_frame.f_back, g.gi_frame.f_globals is globals())
print(list(g), g.gi_frame, g.gi_yieldfrom, g.gi_suspended, g.gi_running)
print(g.gi_code.co_name, g.__name__)

g.__name__ = "renamed"
g.__qualname__ = "some.renamed"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0])
for name in ("__name__", "__qualname__"):
    for value in (1, None):
        try:
            if name == "__name__":
                g.__name__ = value
            else:
                g.__qualname__ = value
        except TypeError as error:
            print(error)
for assign in ("gi_running", "gi_frame", "gi_code", "gi_yieldfrom", "gi_suspended", "other"):
    try:
        match_name = assign
        if assign == "gi_running":
            g.gi_running = 1
        elif assign == "gi_frame":
            g.gi_frame = 1
        elif assign == "gi_code":
            g.gi_code = 1
        elif assign == "gi_yieldfrom":
            g.gi_yieldfrom = 1
        elif assign == "gi_suspended":
            g.gi_suspended = 1
        else:
            g.other = 1
    except AttributeError as error:
        print(error)

make.__name__ = "newname"
make.__qualname__ = "newqual"
h = make(1)
make.__name__ = "later"
print(h.__name__, h.__qualname__, h.gi_code.co_name)
e = (x for x in [1])
print(e.__name__, e.__qualname__, repr(e).split(" at ")[0], type(e).__name__)


def inside():
    return (x for x in [1])


print(inside().__qualname__, inside().gi_code.co_flags & 0x20, make.__code__.co_flags, inside.__code__.co_flags)
print(inside().gi_code.co_varnames, inside().gi_code.co_argcount)
try:
    types.GeneratorType()
except TypeError as error:
    print(error)
try:
    len(e)
except TypeError as error:
    print(error)
try:
    e[0]
except TypeError as error:
    print(error)
print(bool(e), e == e, e != inside(), callable(e))
