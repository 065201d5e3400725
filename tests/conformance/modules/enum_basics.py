# Enum: members, look-ups, aliases, methods, and what is refused.
import copy
from enum import Enum, EnumMeta, EnumType, auto, member, nonmember, property as enum_property, unique


class Color(Enum):
    "Colors."
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()
    shade = nonmember("dark")

    @member
    def paint():
        pass

    def describe(self):
        return self.name, self.value

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def upper_half(self):
        return self in (Color.RED, Color.GREEN)

    class Inner:
        pass


print(Color, type(Color).__name__, EnumMeta is EnumType, Color.__doc__, Color.shade, type(Color.Inner).__name__)
print(Color.RED, repr(Color.RED), f"{Color.RED:>10}|{Color.RED}", "%s %r" % (Color.RED, Color.RED))
print([m.name for m in Color], len(Color), [m.name for m in reversed(Color)], bool(Color))
print(Color.CRIMSON is Color.RED, list(Color.__members__), Color.__members__["CRIMSON"], Color.BLUE.value)
print(Color(2), Color["BLUE"], Color(Color.RED), Color.favourite().describe(), Color.BLUE.upper_half)
print(isinstance(Color.RED, Color), Color.RED in Color, 2 in Color, 9 in Color, "RED" in Color)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, {Color.RED: "r"}[Color(1)], Color.RED.GREEN)
print(hash(Color.RED) == hash(Color(1)), copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
print(callable(Color.paint.value))


class Named(Enum):
    name = "n"
    value = "v"
    other = 3


print(Named.name, Named.value, Named.other.name, Named.name.value, Named.value.name)


def define(*pairs, base=Enum):
    namespace = EnumType.__prepare__("Made", (base,))
    for name, value in pairs:
        namespace[name] = value
    return EnumType("Made", (base,), namespace)


def reuse():
    class Twice(Enum):
        A = 1
        A = 2


def extend():
    class More(Color):
        PINK = 7


def mistake(label, function):
    try:
        print(label, function())
    except Exception as e:
        print(label, type(e).__name__, e, getattr(e, "__notes__", ""))


def empty_order():
    class Ordered(Enum):
        _order_ = "B A"
        A = 1
        B = 2


mistake("value", lambda: Color(7))
mistake("unhashable value", lambda: Color([7]))
mistake("name", lambda: Color["PINK"])
mistake("attribute", lambda: Color.PINK)
mistake("name of class", lambda: Color.value)
mistake("reassign", lambda: setattr(Color, "RED", 3))
mistake("delete", lambda: delattr(Color, "RED"))
mistake("set value", lambda: setattr(Color.RED, "value", 3))
mistake("set name", lambda: setattr(Color.RED, "name", 3))
mistake("reuse", reuse)
mistake("extend", extend)
mistake("order", lambda: Color.RED < Color.GREEN)
mistake("add", lambda: Color.RED + 1)
mistake("no value", lambda: Color())
mistake("empty", lambda: Enum("x"))
mistake("unique", lambda: unique(Color))
mistake("unique passes", lambda: unique(define(("A", 1), ("B", 2))))
mistake("sunder", lambda: define(("_odd_", 1)))
mistake("mro", lambda: define(("mro", 1)))
mistake("order mismatch", empty_order)
mistake("subclass of int only", lambda: EnumType.__prepare__("X", (Enum, int)))
mistake("no members", lambda: define()(3))
mistake("auto after text", lambda: define(("A", "x"), ("B", auto())))
