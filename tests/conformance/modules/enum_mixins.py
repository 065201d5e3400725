# Enumerations with a data type, unhashable values, the functional interface, and what fails.
from enum import Enum, IntEnum, ReprEnum, StrEnum, auto


class Number(IntEnum):
    ONE = 1
    TWO = 2
    ALSO_TWO = 2

    def double(self):
        return self * 2


print(repr(Number.TWO), str(Number.TWO), f"{Number.ONE:03d}", Number.ONE + Number.TWO, Number.TWO.double(),
      Number.ONE < Number.TWO, Number.TWO == 2, [10, 20, 30][Number.ONE], type(Number(1)).__name__, sorted(Number))


class Word(StrEnum):
    LOWER = auto()
    OTHER = "Given"
    TITLE = "t"
    title = "method name"


print(repr(Word.OTHER), Word.LOWER, f"{Word.LOWER:>7}", Word.OTHER + "!", Word.LOWER == "lower", Word("Given").upper(),
      Word.title, Word.TITLE.title())


class Price(float, Enum):
    LOW = 1.5
    HIGH = 2


class Shown(float, ReprEnum):
    LOW = 1.5


class Box(Enum):
    A = [1]
    B = [2]
    AGAIN = [1]


print(Price.HIGH, repr(Price.HIGH), Price.LOW + 1, Shown.LOW, repr(Shown.LOW), f"{Price.LOW}", f"{Shown.LOW:.2f}")
print(Box([2]), Box.AGAIN is Box.A, list(Box), [2] in Box, [5] in Box)

for names in ("RED GREEN", "RED, GREEN", ["RED", "GREEN"], [("RED", 5), ("GREEN", 6)], {"RED": "r", "GREEN": "g"}, ()):
    Made = Enum("Made", names)
    print(Made, list(Made))
print(list(Enum("Late", "A B", start=10)), list(Enum("Mixed", "A B", type=int)), list(IntEnum("Ints", "A B")),
      list(StrEnum("Strs", "A B")), Enum("Q", "A", module="mod", qualname="outer.Q").__qualname__)


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


def no_string():
    class Bad(StrEnum):
        A = 1


def bad_args():
    class Bad(IntEnum):
        A = "x"


def late_generator():
    class Bad(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def bad_init():
    class Bad(Enum):
        A = 1

        def __init__(self, a, b):
            pass


for function in (no_string, bad_args, late_generator, lambda: Number("2"), lambda: Word("nope")):
    mistake(function)
try:
    bad_init()
except TypeError as e:
    print("missing" in str(e), "'b'" in str(e))
