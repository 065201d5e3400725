# verify and unique, member methods of enumerations that derive from others, and properties of members only.
from enum import (CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, Flag, IntEnum, auto, property as member_property,
                  verify)


def attempt(label, function):
    try:
        print(label, function())
    except Exception as e:
        print(label, type(e).__name__, e)


def check(base, *checks, **values):
    return verify(*checks)(base("Made", values))


attempt("unique", lambda: check(Enum, UNIQUE, A=1, B=2))
attempt("aliases", lambda: check(Enum, UNIQUE, A=1, B=1, C=1))
attempt("continuous", lambda: check(Enum, CONTINUOUS, A=1, B=2, C=3))
attempt("gaps", lambda: check(IntEnum, CONTINUOUS, A=1, B=4))
attempt("gap", lambda: check(Flag, CONTINUOUS, A=1, B=8))
attempt("named", lambda: check(Flag, NAMED_FLAGS, A=1, B=2, AB=3))
attempt("one unnamed", lambda: check(Flag, NAMED_FLAGS, A=1, AB=3))
attempt("two unnamed", lambda: check(Flag, NAMED_FLAGS, A=1, AB=7))
attempt("both unnamed", lambda: check(Flag, NAMED_FLAGS, A=1, AB=3, AC=5))
print(list(EnumCheck))


class Base(Enum):
    def __str__(self):
        return f"<{self.name.lower()}>"

    def greet(self):
        return "I am " + str(self)

    @member_property
    def label(self):
        return self._name_ * 2


class Derived(Base):
    ONE = auto()
    label = auto()
    greet_all = lambda self: [m.greet() for m in self.__class__]


print(Derived.ONE, repr(Derived.ONE), Derived.ONE.greet_all(), Derived.ONE.label, repr(Derived.label))
attempt("set", lambda: setattr(Derived.ONE, "label", 1))
attempt("class access", lambda: Base.label)


class Ordered(Enum):
    def __lt__(self, other):
        return self.value < other.value if self.__class__ is other.__class__ else NotImplemented

    LAST = 3
    FIRST = 1


print(sorted(Ordered), max(Ordered), Ordered.FIRST < Ordered.LAST)
attempt("other class", lambda: Ordered.FIRST < Derived.ONE)


class Hooked(Enum):
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, tag, list(cls))


class Sub(Hooked, tag="t"):
    A = 1
    __secret = 2
    _ignore_ = ["i"]
    for i in range(2):
        pass
    B = [3]


print(list(Sub), Sub.A.name, hasattr(Sub, "i"), Sub._Sub__secret)


class Operation(Enum):
    ADD = "+"
    MUL = "*"

    def __call__(self, a, b):
        return a + b if self is Operation.ADD else a * b


print(Operation.ADD(2, 3), Operation("*")(2, 3))
match Operation("+"):
    case Operation.MUL:
        print("mul")
    case Operation.ADD:
        print("add")
