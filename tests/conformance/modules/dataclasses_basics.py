# dataclass: the generated methods, defaults, the options, the order of fields in subclasses.
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x * self.x + self.y * self.y


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
class Derived(Point):
    z: int = 9
    x: float = 1.5


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(default_factory=list, hash=False)


@dataclass
class Empty:
    pass


p = Point(1)
print(p, p == Point(1, 0), p == Point(2), p != Point(1), p == (1, 0), p.norm(), p.__dict__, Point(y=5, x=4))
print(Point.__doc__, Version.__doc__, Options.__doc__, Empty.__doc__, sep=" | ")
print(Point.__match_args__, Options.__match_args__, Point.__hash__, Point.y, Empty(), Empty() == Empty())
print(Version(1, 2) < Version(1, 3), Version(1) >= Version(1, 0, 0, "x"), Version(1) == Version(1, label="y"))
print(sorted([Version(2), Version(1, 5), Version(1, 5, 1)]), max(Version(1), Version(0, 9)))
k = Key("a", (1,))
print(k, {k: "found"}[Key("a", (1,))], hash(k) == hash(Key("a", (1,))), hash(Hashed(3)) == hash(Hashed(3, [4])))
o = Options(level=3)
print(o, hasattr(o, "__dict__"), Options.__slots__, Options(level=1, verbose=True))
print(Derived(), Derived(1, 2, 3), [f.name for f in fields(Derived)], Derived.__init__.__annotations__)
print(is_dataclass(Point), is_dataclass(p), is_dataclass(3), is_dataclass(int))
print(Point.__init__.__qualname__, Point.__eq__.__name__, Point.__repr__.__qualname__)
a, b = Hashed(1), Hashed(1)
a.b.append(1)
print(a, b, a.b is b.b)

match p:
    case Point(x, y=0):
        print("matched", x)


@dataclass
class Node:
    value: int
    next: "Node" = None


n = Node(1)
n.next = n
print(n, Node(1, Node(2)))


@dataclass(repr=False, eq=False)
class Plain:
    a: int = 1

    def __repr__(self):
        return "<plain>"


print(Plain(), Plain() == Plain(), Plain.__hash__ is object.__hash__)


def mistake(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


mistake(lambda: Point(1) < Point(2))
mistake(lambda: Version(1) < Point(2))
mistake(lambda: hash(Point(1)))
mistake(lambda: setattr(k, "name", "b"))
mistake(lambda: setattr(k, "other", "b"))
mistake(lambda: delattr(k, "name"))
mistake(lambda: setattr(o, "other", 1))
print(issubclass(FrozenInstanceError, AttributeError), k)
