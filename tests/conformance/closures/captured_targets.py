"""Captured: loop targets, except names, imports, walrus targets, nested function names."""


def loop_targets():
    for a, (b, *c) in [(1, (2, 3, 4)), (5, (6, 7))]:
        f = lambda: (a, b, c)
    return f()


print(loop_targets())


def except_name():
    def describe():
        return repr(problem)

    try:
        raise KeyError("missing")
    except KeyError as problem:
        print(describe())
    try:
        describe()
    except NameError as error:
        print(type(error).__name__, error)


except_name()


def imports():
    import math
    import functools as ft
    from math import floor, ceil as up

    def use(x):
        return math.sqrt(x), floor(x), up(x), ft.reduce(max, [x, 1])

    return use


print(imports()(6.25))


def walrus(values):
    def get():
        return best

    for v in values:
        if (best := v * v) > 10:
            break
    return get()


print(walrus([1, 2, 3, 4, 5]), walrus([1]))


def late_import():
    def use():
        return math.gcd(12, 18)

    try:
        use()
    except NameError as error:
        print(error)
    import math

    return use()


print(late_import())
