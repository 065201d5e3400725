# == and != where classes leave them to `object`, before and after a class gets methods of its own.
from enum import Enum


class Plain:
    pass


class Derived(Plain):
    pass


class Slotted:
    __slots__ = ("x",)


class Greedy:
    def __eq__(self, other):
        return "greedy =="

    __hash__ = None


class Unequal:
    def __ne__(self, other):
        return "own !="


class Declining:
    def __eq__(self, other):
        return NotImplemented


class Colour(Enum):
    RED = 1
    BLUE = 2


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


class Broken(Exception):
    pass


def compare(a, b):
    return a == b, a != b


OBJECTS = {
    "plain": Plain(), "other": Plain(), "derived": Derived(), "slotted": Slotted(), "greedy": Greedy(),
    "unequal": Unequal(), "declining": Declining(), "red": Colour.RED, "blue": Colour.BLUE, "made": Made,
    "Plain": Plain, "broken": Broken(), "object": object(), "int": 1, "float": 0.0, "str": "plain", "list": [],
    "none": None, "function": compare,
}


def table(what, names):
    print(what)
    for left in names:
        for right in OBJECTS:
            outcome = compare(OBJECTS[left], OBJECTS[right])
            swapped = compare(OBJECTS[right], OBJECTS[left])
            if outcome != (left == right, left != right) or swapped != outcome:
                print(" ", left, right, outcome, swapped)


table("at first", OBJECTS)
print(OBJECTS["plain"] in [1, OBJECTS["other"]], [OBJECTS["plain"]].count(OBJECTS["plain"]), Colour.RED in list(Colour))

# A class that gets methods later, and loses them.
Plain.__eq__ = lambda self, other: "later =="
table("with ==", ["plain", "derived", "other"])
del Plain.__eq__
Plain.__ne__ = lambda self, other: "later !="
table("with !=", ["plain", "derived", "other"])
del Plain.__ne__
Derived.__eq__ = lambda self, other: NotImplemented
table("declining", ["plain", "derived"])
del Derived.__eq__
table("as at first", ["plain", "derived", "other"])
Meta.__eq__ = lambda self, other: "of a metaclass"
print(compare(Made, Plain), compare(Plain, Made), compare(Made, Made))
Plain.__eq__ = None
for operands in ((OBJECTS["plain"], 1), (1, OBJECTS["plain"]), (OBJECTS["slotted"], OBJECTS["plain"])):
    try:
        print(compare(*operands))
    except TypeError as error:
        print(error)


# The default != asks the == of its class; often enough for machine code.
class Counting:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number


def count(objects):
    same = different = 0
    for a in objects:
        for b in objects:
            if a == b:
                same += 1
            if a != b:
                different += 1
    return same, different


print(count([Slotted() for _ in range(60)]), count([Counting(n % 7) for n in range(60)]), count(list(Colour) * 20))


# What a class leaves to `object` changes with its bases, and an object's class with an assignment.
class Above:
    pass


class Below(Above):
    pass


class Equal:
    def __eq__(self, other):
        return "equal"


one, two = Below(), Below()
print([compare(one, two) for _ in range(400)][-1])
Below.__bases__ = (Equal,)
print(compare(one, two))
Below.__bases__ = (Above,)
print(compare(one, two))
two.__class__ = Equal
print(compare(one, two), compare(two, one))
