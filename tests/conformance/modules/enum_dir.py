"""`dir` of an enumeration tells its members, and what its type of values has."""

import enum


class Color(enum.Enum):
    RED = 1
    CRIMSON = 1

    def double(self):
        return 2


class Size(enum.IntEnum):
    SMALL = 1


class Word(enum.StrEnum):
    HELLO = "hello"


class Way(enum.Flag):
    LEFT = 1


print(dir(Color), dir(Way), sep="\n")
for kind in Size, Word:
    print([name for name in dir(kind) if not name.startswith("__")], set(kind._member_names_) <= set(dir(kind)))
print(hasattr(Color, "double"), Color.RED.double())
