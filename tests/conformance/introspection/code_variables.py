"""co_varnames, co_cellvars, co_freevars, co_nlocals and the argument counts."""


def plain(a, b=1):
    c = a + b
    return c


def every(a, b, /, c, *args, d, e=1, **kwargs):
    local = 1
    return local


def cells(captured, kept, *captured_args, key):
    local = 1
    also = 2

    def inner(x):
        y = captured, captured_args, also
        return key, y, x

    return inner, kept, local


def middle():
    v = 1

    def pass_on():
        own = 2

        def user():
            return v, own

        return user

    return pass_on


def with_comprehension(n):
    squares = [i * i for i in range(n)]
    fs = [lambda: j for j in range(n)]
    return squares, fs


def targets():
    for i in ():
        pass
    try:
        import math
    except ImportError as error:
        pass
    if (w := 1):
        pass
    [first, *rest], last = "ab", 2

    def nested():
        pass


def show(f):
    c = f.__code__
    print(c.co_name, c.co_qualname)
    print("  vars", c.co_varnames, "cells", c.co_cellvars, "free", c.co_freevars, "nlocals", c.co_nlocals)
    print("  args", c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount)


for f in (plain, every, cells, cells(1, 2, key=3)[0], middle, middle(), middle()(), with_comprehension, with_comprehension(1)[1][0], targets, lambda x, *y: x):
    show(f)
