# asdict, astuple, replace, make_dataclass, and copies of instances.
import copy
from dataclasses import InitVar, asdict, astuple, dataclass, field, make_dataclass, replace


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Shape:
    name: str
    points: list
    table: dict = field(default_factory=dict)
    center: Point = None
    data: tuple = ()


s = Shape("s", [Point(1, 2), Point(3, 4)], {"k": Point(5, 6), 7: [Point(8, 9)]}, Point(0, 0), (Point(1, 1), {2}))
d = asdict(s)
print(d)
print(astuple(s))
print(d["points"] is s.points, d["data"][1] is s.data[1], list(d))
print(asdict(Point(1, 2), dict_factory=lambda pairs: sorted(pairs, reverse=True)),
      astuple(Point(1, 2), tuple_factory=list))

print(replace(Point(1, 2), y=5), copy.replace(Point(1, 2), x=7))
twin = copy.deepcopy(s)
print(twin == s, twin.points[0] is s.points[0], copy.copy(s).points is s.points)


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: list


f = Frozen(1, [2])
print(copy.copy(f), copy.deepcopy(f), copy.deepcopy(f).b is f.b, replace(f, a=3), asdict(f))


@dataclass
class Partial:
    a: int
    fixed: int = field(default=1, init=False)
    extra: InitVar[int] = field(kw_only=True)

    def __post_init__(self, extra):
        self.a += extra


print(replace(Partial(1, extra=10), extra=5))

Made = make_dataclass("Made", ["a", ("b", int), ("c", list, field(default_factory=list))],
                      namespace={"twice": lambda self: self.b * 2}, order=True)
m = Made(1, 2)
print(m, m.twice(), Made.__annotations__, m < Made(1, 3), Made.__name__, Made.__module__)
Sub = make_dataclass("Sub", [("d", int, 5)], bases=(Made,), frozen=False)
print(Sub(1, 2), Sub.__mro__[1] is Made, make_dataclass("None_", []).__doc__)


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


mistake(lambda: asdict(Point))
mistake(lambda: asdict(3))
mistake(lambda: astuple([Point(1, 2)]))
mistake(lambda: replace(3, a=1))
mistake(lambda: replace(Point, x=1))
mistake(lambda: replace(Point(1, 2), z=3))
mistake(lambda: replace(Partial(1, extra=1), fixed=3, extra=2))
mistake(lambda: replace(Partial(1, extra=1)))
mistake(lambda: make_dataclass("C", ["a b"]))
mistake(lambda: make_dataclass("C", ["for"]))
mistake(lambda: make_dataclass("C", ["a", "a"]))
mistake(lambda: make_dataclass("C", [("a", int, 3, 4)]))
mistake(lambda: make_dataclass("C", [("a", int, 3), "b"]))
mistake(lambda: make_dataclass("C", [3]))
