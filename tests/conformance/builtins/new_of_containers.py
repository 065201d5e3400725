# `__new__` of containers that change leaves the filling to `__init__`; `__sizeof__` of a program's own classes.
import sys
from collections import deque

for kind in (list, dict, set, bytearray, deque):
    print(kind.__new__(kind, 5), kind.__new__(kind, 1, 2, 3), kind.__new__(kind, a=1))
for kind, content in ((tuple, [1, 2]), (frozenset, [1]), (int, "5"), (str, 5), (bytes, 2)):
    print(kind.__new__(kind, content))
made = list.__new__(list, [1])
made.__init__([2, 3])
print(made, list.__new__(list) is list.__new__(list))


class Plain:
    def __sizeof__(self):
        return 100


class Slotted:
    __slots__ = ("x",)

    def __sizeof__(self):
        return 50


class Indexed:
    def __index__(self):
        return 7

    def __sizeof__(self):
        return self


for value in (Plain(), Slotted()):
    print(sys.getsizeof(value), value.__sizeof__())
for wrong in ("text", -1, None, 1.5):
    Wrong = type("Wrong", (), {"__sizeof__": lambda self: wrong})
    for default in ((), (7,)):
        try:
            print(sys.getsizeof(Wrong(), *default))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
