# Wrong arguments of a generated __init__ read as those of a written one.
from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0
    label: str = field(default="", compare=False)


@dataclass(frozen=True)
class Key:
    name: str
    parts: tuple = ()


@dataclass(kw_only=True, slots=True)
class Options:
    verbose: bool = False
    level: int


@dataclass
class Empty:
    pass


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Many:
    first: int
    second: int
    third: int
    fourth: int = 4
    more: list = field(default_factory=list)
    _: int = field(kw_only=True, default=0)


mistake(lambda: Point())
mistake(lambda: Point(1, 2, 3))
mistake(lambda: Point(1, x=2))
mistake(lambda: Point(1, z=2))
mistake(lambda: Point(1, self=2))
mistake(lambda: Version())
mistake(lambda: Version(1, lable="x"))
mistake(lambda: Key())
mistake(lambda: Key(nam="x"))
mistake(lambda: Options())
mistake(lambda: Options(1))
mistake(lambda: Options(1, level=2))
mistake(lambda: Empty(1))
mistake(lambda: Many())
mistake(lambda: Many(1))
mistake(lambda: Many(1, 2, Third=3))
mistake(lambda: Many(1, 2, 3, 4, 5, 6))
mistake(lambda: Many(1, 2, 3, 4, [5], 6, _=7))
mistake(lambda: Many(1, 2, third=3, _=6))
