# Sizes, names that are no strings, texts of named tuples, and what formats say of numbers that are none.
import warnings
from collections import namedtuple

print("abc".__sizeof__() > 0, [].__sizeof__() < [1, 2].__sizeof__(), object().__sizeof__() > 0, (1).__sizeof__())
print(namedtuple("Point", "x y").__new__.__doc__, namedtuple("None_", "").__new__.__doc__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    made = type("Made", (), {1: 2, "a": 3})
print([str(warning.message) for warning in caught], made.a, made.__dict__[1])


class Wrong:
    def __index__(self):
        return "text"

    def __int__(self):
        raise TypeError("mine")


class Broken:
    def __index__(self):
        raise ValueError("mine")

    __int__ = __index__


for template in ("%d", "%i", "%u", "%x", "%o", "%c", b"%d", b"%i", b"%u", b"%x", b"%c"):
    for value in (Wrong(), Broken(), "a", b"ab", None):
        try:
            print(template % value)
        except (TypeError, ValueError) as error:
            print(template, type(error).__name__, error)
