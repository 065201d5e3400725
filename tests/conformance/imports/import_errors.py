# Names that are not there.
def attempt(function):
    try:
        function()
    except ImportError as e:
        print(type(e).__name__, "|", e, "|", e.name, e.path, e.name_from)


def a():
    import nowhere


def b():
    import shop.nowhere


def c():
    import shop.prices.nowhere


def d():
    from shop import nowhere


def e():
    from shop.prices import nowhere as somewhere


def f():
    from shop.nowhere import thing


def g():
    import nowhere.deep.deeper as x


def h():
    from sys import nowhere


def i():
    from . import thing


def j():
    from .other import thing


def k():
    from errors_modules import above


def m():
    import errors_modules.needs_missing


def n():
    import errors_modules.wrong_name


for function in [a, b, c, d, e, f, g, h, i, j, k, m, n]:
    attempt(function)
attempt(m)

import sys

print([name for name in sys.modules if "errors" in name])
e = ImportError("text", name="n", path="p")
print(e.name, e.path, e.name_from, e.msg)
