"""Parameters of every kind can be captured."""


def every(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    def show():
        return a, b, c, args, d, e, kwargs

    def change():
        nonlocal a, b, c, args, d, e, kwargs
        a, b, c = c, a, b
        args = args + (a,)
        d, e = e, d
        kwargs = {**kwargs, "changed": True}

    return show, change


for show, change in [
    every(1, d=4),
    every(1, "b", "c", "x", "y", d="d", e="e", f="f", g="g"),
    every(*range(6), **{"d": 0, "z": 26}),
]:
    print(show())
    change()
    print(show())

print(every.__code__.co_cellvars, every.__code__.co_varnames)
print(every.__code__.co_argcount, every.__code__.co_posonlyargcount, every.__code__.co_kwonlyargcount)


def captured_and_plain(x, y):
    z = x + y
    return lambda: x * 2, y, z


f, y, z = captured_and_plain(3, 4)
print(f(), y, z, f.__code__.co_freevars)
print(captured_and_plain.__code__.co_varnames, captured_and_plain.__code__.co_cellvars)
