# Hashes of tuples, asked for again and again: what may be remembered of them, and what may not.
from collections import namedtuple

NAN = float("nan")
PAIR = (1, "a")
values = [
    (),
    (1,),
    (1, 2, 3),
    (-1, -2, 2**61 - 1),
    (True, None, 1.5),
    (2**100, -(2**100), b"bytes"),
    (1, (2, 3), (4, (5, 6), 7)),
    (0.0, -0.0, float("inf")),
]
for value in values:
    first = hash(value)
    assert first == hash(value) == hash(tuple(list(value)))
    if not any(isinstance(part, (bytes, type(None))) for part in value):
        print(value, first)
with_nan = (NAN, 1, 2)
assert hash(with_nan) == hash(with_nan) and with_nan in {with_nan: 0}
assert hash((1, 2, 3)) == hash((True, 2.0, 3)) and (1, 2, 3) in {(1.0, 2, 3)}


class Counted:
    def __init__(self, number):
        self.number = number
        self.asked = 0

    def __hash__(self):
        self.asked += 1
        return self.number

    def __eq__(self, other):
        return isinstance(other, Counted) and self.number == other.number


# The hash of a program's object is asked for each time, and may change.
counted = Counted(5)
holder = (1, (2, counted), 3)
deep = (holder, holder, (holder,))
hashes = [hash(holder), hash(holder), hash(deep), hash(deep)]
print("asked", counted.asked, hashes[0] == hashes[1], hashes[2] == hashes[3])
counted.number = 6
print("changed", hash(holder) != hashes[0], hash(deep) != hashes[2], hash(holder) == hash((1, (2, 6), 3)))


def unhashable(value):
    try:
        return hash(value)
    except TypeError as error:
        return str(error)


print(unhashable((1, 2, [])), unhashable((1, 2, [])), unhashable((1, (2, {}), 3)))

Point = namedtuple("Point", "x y z")
Pair = namedtuple("Pair", "left right")


class Named(Point):
    __slots__ = ()


class Mixin:
    pass


class Mixed(Mixin, Point):
    pass


class Word(str):
    pass


class Number(int):
    pass


def nested(cls):
    return (1, cls(1, 2, 3), (cls(4, 5, 6), Pair(cls(7, 8, 9), 0), "text"))


plain = (1, (1, 2, 3), ((4, 5, 6), ((7, 8, 9), 0), "text"))
kept = {cls: nested(cls) for cls in (Point, Named, Mixed)}
words = (Word("a"), Number(7), Pair(Word("b"), 1))


def show(what):
    table = {plain: "plain"}
    for cls, value in kept.items():
        print(what, cls.__name__, hash(value) == hash(plain), hash(value) == hash(value), value in table)
    print(what, "words", hash(words) == hash(("a", 7, ("b", 1))))


for _ in range(3):
    show("at first")

# Classes that give other hashes from now on. The first change is the one that ends what was remembered.
setattr(Mixin, "".join(["__", "hash", "__"]), lambda self: 42)
show("set on a mixin")
del Mixin.__hash__
show("deleted")
Named.__hash__ = lambda self: 1000 + self.x
show("set on a class")
print(hash(kept[Named]) == hash((1, 1001, (1004, Pair(1007, 0), "text"))))
del Named.__hash__
Word.__hash__ = lambda self: 7
show("set on a string")
del Word.__hash__
Point.__hash__ = None
print(unhashable(kept[Point]), unhashable(kept[Named]))
del Point.__hash__
show("none, and deleted")
