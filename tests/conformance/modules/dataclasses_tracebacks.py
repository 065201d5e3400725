# What the frames are of the methods that a dataclass is given: wrong arguments have none, the rest have their lines.
import traceback
from dataclasses import InitVar, dataclass, field


def boom():
    raise ValueError("boom")


@dataclass
class Point:
    x: int
    y: int = field(default_factory=boom)


@dataclass
class Checked:
    x: int
    bonus: InitVar[int] = 0

    def __post_init__(self, bonus):
        raise ValueError(f"bonus {bonus}")


@dataclass(order=True)
class Version:
    major: object
    minor: object = 0


@dataclass(frozen=True, order=True)
class Fixed:
    only: object


class Odd:
    def __eq__(self, other):
        raise RuntimeError("not comparable")

    def __hash__(self):
        raise RuntimeError("not hashable")


for attempt in (
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, z=3),
    lambda: Point(1, x=3),
    lambda: Point(1),
    lambda: Checked(1, 5),
    lambda: Version(None) < Version(1),
    lambda: Version("a") >= Version(1),
    lambda: Version(Odd()) == Version(Odd()),
    lambda: hash(Fixed(Odd())),
    lambda: hash(Fixed([])),
    lambda: setattr(Fixed(1), "only", 2),
    lambda: delattr(Fixed(1), "only"),
):
    try:
        print("no error:", attempt())
    except Exception:
        traceback.print_exc()

code = Point.__init__.__code__
print(code.co_name, code.co_filename, code.co_varnames, code.co_argcount, code.co_kwonlyargcount)
print(Version.__init__.__defaults__, Version.__init__.__kwdefaults__, Version.__lt__.__code__.co_firstlineno)
