# Enumerations at work: iteration, aliases, auto, methods, mixins, flags, lookup, comparison, state machines, mistakes.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, nonmember, member, unique


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()

    @property
    def shout(self):
        return self.name + "!"

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return f"colour {self.name.lower()}"


print(list(Colour), len(Colour), Colour.CRIMSON, Colour(1) is Colour.CRIMSON, Colour["BLUE"].value, list(Colour.__members__), Colour.RED.shout, Colour.default(), Colour.RED in Colour, 1 in Colour, 9 in Colour, repr(Colour.RED), f"{Colour.RED}", f"{Colour.RED!r:>20}", [c.name for c in reversed(Colour)])
attempt(lambda: Colour(9))
attempt(lambda: Colour["PINK"])
attempt(lambda: Colour.PINK)
attempt(lambda: setattr(Colour, "RED", 5))
attempt(lambda: delattr(Colour, "RED"))
attempt(lambda: setattr(Colour.RED, "value", 5))
attempt(lambda: Colour.RED < Colour.GREEN)

attempt(lambda: Colour())
attempt(lambda: unique(Colour))
print(Colour.RED == 1, Colour.RED != Colour.GREEN, hash(Colour.RED) == hash(Colour.RED), {Colour.RED: "r"}[Colour.CRIMSON], isinstance(Colour.RED, Colour), type(Colour.RED), Colour.RED.__class__.__name__)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius**2


print([f"{p.name} {p.gravity:.2f}" for p in Planet], Planet((6.4e23, 3.4e6)).name, Planet.EARTH.value)


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


class Tone(StrEnum):
    WARM = auto()
    COLD = "cold one"


print(Priority.HIGH > Priority.LOW, Priority.HIGH + 5, sorted([Priority.HIGH, Priority.LOW]), Priority.LOW == 1, f"{Priority.HIGH:03d}", str(Priority.LOW), [10, 20][Priority.LOW], Tone.WARM, Tone.WARM == "warm", Tone("cold one").name, Tone.COLD.upper(), f"{Tone.COLD:>10}", repr(Tone.WARM))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


both = Perm.R | Perm.X
print(both, Perm.R in both, Perm.W in both, ~both, both & Perm.RW, both ^ Perm.R, Perm.RW, Perm(0), bool(Perm(0)), list(Perm.RW), len(both), Perm(7), list(Perm), both.value, Perm.R | Perm.W is Perm.RW, repr(Perm.R | Perm.X))
attempt(lambda: Perm(8))
attempt(lambda: Perm.R | 1)
attempt(lambda: Perm["Q"])


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | 4, Bits.A + 1, Bits(7), Bits.A | Bits.B == 3, ~Bits.A, repr(Bits(0)), Bits.B in Bits(3), Bits.A == 1)
attempt(lambda: Enum("Made", "A B C")["B"].value)
attempt(lambda: list(Enum("Pairs", [("x", 5), ("y", 6)])))
attempt(lambda: list(IntEnum("Ints", {"p": 1, "q": 2}, start=5)))


class Mixed(Enum):
    def helper(self):
        return self.value * 2

    X = 5
    plain = nonmember(99)
    F = member(len)
    _ignore_ = ["temp"]
    temp = 3


print(list(Mixed), Mixed.X.helper(), Mixed.plain, Mixed.F.value("abc"), hasattr(Mixed, "temp"))
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)


class Light(Enum):
    GREEN, YELLOW, RED = range(3)

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


class Missing(Enum):
    ONE = 1
    OTHER = None

    @classmethod
    def _missing_(cls, value):
        return cls.ONE if value == "one" else None


state, path = Light.RED, []
for _ in range(5):
    path.append(state.name)
    state = state.next()
print(path, Missing("one"), Missing(None))
attempt(lambda: Missing("two"))


class Ordered(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}-{len(last_values)}"

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Ordered])
match Colour.GREEN:
    case Colour.RED:
        print("red")
    case Colour.GREEN | Colour.BLUE:
        print("green or blue")
