# Flag and IntFlag: combinations, names, iteration, the complement, boundaries.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print(Perm, list(Perm), len(Perm), list(Perm.__members__), [m.value for m in Perm.__members__.values()])
for p in (Perm.R, Perm.RW, Perm.R | Perm.X, Perm.R & Perm.W, Perm.R ^ Perm.RW, ~Perm.R, ~Perm.RW, Perm(0), Perm(7),
          ~Perm(7)):
    print(repr(p), str(p), p.name, p.value, [m.name for m in p], len(p), bool(p), f"{p:>10}")
print(Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW in Perm(7), Perm.R | Perm.W is Perm.RW, Perm(3) is Perm.RW,
      Perm(5) is Perm.R | Perm.X, 5 in Perm, 8 in Perm, ~~Perm.X is Perm.X, Perm(-1), Perm(-2))
total = Perm.NONE
for p in Perm:
    total |= p
print(total, total == Perm(7), hash(Perm.R) == hash(Perm(1)), {Perm.R | Perm.X: 1}[Perm(5)])


class Num(IntFlag):
    A = 1
    B = 2
    D = 8


for n in (Num.A, Num.A | Num.B, Num.A | 4, Num(0), Num(20), ~Num.A, ~Num(20), Num.A + 1, 4 | Num.D,
          Num.A & 3, -1 & Num.D):
    print(type(n).__name__, repr(n), str(n), int(n), f"{n:#x}")
print(list(Num(11)), list(Num(12)), Num(5).name, Num(16).name, Num(16) in Num, Num.A < Num.B, Num.A == 1)


class Unordered(Flag):
    HIGH = 4
    LOW = 1
    MIDDLE = 2


print(list(Unordered), list(Unordered(7)), Unordered(5), ~Unordered.LOW)


class Gap(Flag):
    ALL = 7
    A = 1


class Shown(IntFlag):
    _numeric_repr_ = hex
    A = 1


print(list(Gap), repr(Gap.A), repr(Gap.ALL), repr(Shown(0x31)))
for boundary in FlagBoundary:
    class Bounded(Flag, boundary=boundary):
        A = 1
        C = 4

    print(repr(boundary), str(boundary))
    for value in (1, 5, 2, 7, 9, -1, -2, -9):
        try:
            print(value, repr(Bounded(value)))
        except ValueError as e:
            print(value, type(e).__name__, e)
    print(repr(~Bounded.A), list(Bounded))


class Text(Flag):
    A = "a"


print(list(Text), Text("a"))


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


mistake(lambda: Perm(8))
mistake(lambda: Perm("R"))
mistake(lambda: Perm.R | 1)
mistake(lambda: 1 in Perm.R)
mistake(lambda: Perm.R & None)
mistake(lambda: Perm["R|W"])
mistake(lambda: Gap(2))
mistake(lambda: Perm.R < Perm.W)
made = Flag("Made", "A B C")
print(list(made), made.A | made.C, IntFlag("Ints", {"X": 1, "Y": 4})(5))
