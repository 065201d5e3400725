# Enumerations asked for everything: lookups, members, flags, mixins, comparison, and definitions that are refused.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class C(Enum):
    A = 1
    B = 2
    ALIAS = 1

    def double(self):
        return self.value * 2

    @classmethod
    def first(cls):
        return cls.A

    @staticmethod
    def helper():
        return "helped"

    @property
    def lower(self):
        return self.name.lower()


class N(IntEnum):
    ONE = 1
    TWO = 2


class S(StrEnum):
    X = auto()
    Y = "why"


class F(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6


class IF(IntFlag):
    P = 1
    Q = 2


class Empty(Enum):
    pass


class Mix(str, Enum):
    P = "p"
    Q = "q"


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (C.A, repr(C.A), str(C.A), C.A.name, C.A.value, C(1), C["A"], C.ALIAS, C.ALIAS is C.A, C.A.double(), C.first(), C.helper(), C.A.lower))
attempt(lambda: (list(C), len(C), C.__members__, C.A in C, 1 in C, "A" in C, list(reversed(C))))
attempt(lambda: C(3))
attempt(lambda: C("A"))
attempt(lambda: C())
attempt(lambda: C["Z"])
attempt(lambda: C[1])
attempt(lambda: C.Z)
attempt(lambda: C.A.B if hasattr(C.A, "B") else "no")
attempt(lambda: setattr(C, "A", 5))
attempt(lambda: setattr(C.A, "name", "x"))
attempt(lambda: setattr(C.A, "value", 5))
attempt(lambda: (setattr(C.A, "extra", 1), C.A.extra))
attempt(lambda: delattr(C, "A"))
attempt(lambda: (C.A == 1, C.A == C.A, C.A != C.B, C.A is C.A, hash(C.A) == hash(C.A), C.A == C.ALIAS))
attempt(lambda: C.A < C.B)
attempt(lambda: C.A + 1)
attempt(lambda: (C.A and True, bool(C.A), not C.A))
attempt(lambda: (isinstance(C.A, C), isinstance(C.A, Enum), type(C.A), type(C), C.A.__class__, issubclass(C, Enum)))
attempt(lambda: ({C.A: 1}[C.A], {C.A, C.B, C.ALIAS} == {C.A, C.B}, [C.A].index(C.A), C.A in [C.A], sorted(C, key=lambda c: -c.value)))
attempt(lambda: (f"{C.A}", f"{C.A!r:>12}", f"{C.A:>8}", "%s" % C.A, "{}".format(C.A)))
attempt(lambda: (N.ONE + 1, N.ONE < N.TWO, N.ONE == 1, N.ONE < 5, sorted([N.TWO, N.ONE]), N(2), str(N.ONE), repr(N.ONE), f"{N.ONE}", f"{N.ONE:03d}", [5, 6, 7][N.ONE], range(N.TWO), N.ONE | 4, max(N), sum(N), N.ONE / 2, hash(N.ONE) == hash(1)))
attempt(lambda: N(5))
attempt(lambda: (N.ONE.bit_length(), int(N.TWO), float(N.TWO), {1: "a"}[N.ONE], N.ONE is N(1), N.ONE in (1, 2), isinstance(N.ONE, int)))
attempt(lambda: (S.X, S.X == "x", S.Y.upper(), S("why"), str(S.X), repr(S.X), f"{S.X:>4}", S.X + "!", len(S.Y), S.Y[0], sorted(S), S.X < S.Y, {"x": 1}[S.X], isinstance(S.X, str), S.Y.value))
attempt(lambda: S("nope"))
attempt(lambda: (F.R | F.W, F.R | F.W == F.RW, (F.R | F.W) is F.RW, F.R & F.W, F.RW & F.R, F.RW ^ F.R, ~F.R, ~F.RW, F(0), F(7), F.R in F.RW, F.X in F.RW, bool(F(0)), bool(F.R), list(F.RW), list(F(7)), list(F), len(F.RW), F.RW.name, F(5).name, F(5).value, repr(F(5)), str(F(5)), F(0).name))
attempt(lambda: F(8))
attempt(lambda: F(-1))
attempt(lambda: F.R | 1)
attempt(lambda: F.R < F.W)
attempt(lambda: F("R"))
attempt(lambda: (F.R | F.X in [F(5)], hash(F(5)) == hash(F.R | F.X), F(5) == F.R | F.X, F.RW.value - F.R.value))
attempt(lambda: (IF.P | IF.Q, IF.P | 4, IF(8), IF.P + 1, IF.P == 1, ~IF.P, IF(3), list(IF(3)), repr(IF(0)), IF.P in IF(3), IF(3).name, IF.P & 1, str(IF.P), f"{IF.P}"))
attempt(lambda: (Mix.P, Mix.P == "p", Mix.P.upper(), str(Mix.P), repr(Mix.P), f"{Mix.P}", Mix("q"), isinstance(Mix.P, str), Mix.P.value))
attempt(lambda: (list(Empty), len(Empty), bool(Empty)))
attempt(lambda: Empty(1))
attempt(lambda: (Enum("D", "A B"), list(Enum("D", "A B")), Enum("D", ["A", "B"]).B.value, Enum("D", {"A": 5}).A.value, Enum("D", [("A", 7)]).A, Enum("D", "A B", start=5).B.value, Enum("D", "A", module="m").__module__, "skip"))
attempt(lambda: Enum("D", "A A"))
attempt(lambda: Enum("D", 5))
attempt(lambda: (IntEnum("D", "A B").B + 1, Flag("D", "A B C").C.value, StrEnum("D", "A B").A))
attempt(lambda: issubclass(C, C))
attempt(lambda: enum.unique(N) is N)
attempt(lambda: enum.unique(C))
attempt(lambda: type(auto()).__name__)
attempt(lambda: (C.__name__, C.__module__, C.__doc__, C.A.__doc__, C.__qualname__))
attempt(lambda: (C.A.__dict__.keys() >= {"_value_", "_name_"}, C.A._value_, C.A._name_, C._member_names_, list(C._value2member_map_), C._member_map_["ALIAS"]))
attempt(lambda: (C.A.value.real, C.A.__reduce_ex__(2)[1] if hasattr(C.A, "__reduce_ex__") else ((1,),)[0]))
attempt(lambda: (C.__contains__(C.A), C.__len__(), C.__iter__().__next__(), C.__getitem__("A"), C.__call__(2)))
attempt(lambda: ((lambda: [c for c in C if c is not C.A])(), {c.name: c.value for c in C}, [*map(str, C)], dict(zip(C, "xy"))))
attempt(lambda: (enum.EnumType is type(C), enum.EnumMeta is enum.EnumType, enum.Enum is Enum))
