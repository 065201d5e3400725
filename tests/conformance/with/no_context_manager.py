# What is no context manager, and when that is noticed.
from types import SimpleNamespace


def use(x):
    with x as y:
        print("never", y)


def two(x):
    with (
        x as y,
        y as z,
    ):
        print("never")


for x in [5, None, "text", [], SimpleNamespace(__enter__=1, __exit__=2), use, int]:
    for function in use, two:
        try:
            function(x)
        except TypeError as e:
            print(function.__name__, e, e.__traceback__.tb_next.tb_lineno)
print(use.__code__.co_varnames, two.__code__.co_stacksize)
use(3.5)
