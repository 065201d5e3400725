# Dataclasses at work: post-init, order, frozen keys, factories, inheritance, replace, slots, kw_only, custom methods, and mistakes.
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(order=True)
class Item:
    sort_key: tuple = field(init=False, repr=False)
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0
    discount: InitVar[float] = 0.0

    def __post_init__(self, discount):
        self.price *= 1 - discount
        self.sort_key = (self.price, self.name)
        Item.count += 1


a, b, c = Item("tea", 4.0), Item("pot", 20.0, ["new"], 0.5), Item("cup")
print(a, b, c, Item.count, sorted([a, b, c]) == [c, a, b], a < b, a.tags is not c.tags, b.sort_key, max(a, b, c).name)
print(asdict(b), astuple(c), [f.name for f in fields(Item)], is_dataclass(a), is_dataclass(Item), is_dataclass(5), replace(a, name="new", discount=0.25), a == replace(a, discount=0))


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def __add__(self, other):
        return replace(self, x=self.x + other.x, y=self.y + other.y)


@dataclass(frozen=True)
class Point3(Point):
    z: int = 0


p = Point(1, 2)
print(p + p, {p: "key"}[Point(1, 2)], hash(p) == hash(Point(1, 2)), p == Point3(1, 2), Point3(1, 2), Point3(1, z=5), p != Point(1), Point3.__mro__[1].__name__, Point.__match_args__, Point3.__match_args__)
attempt(lambda: setattr(p, "x", 5))
attempt(lambda: delattr(p, "x"))
attempt(lambda: setattr(p, "new", 5))
attempt(lambda: p < p)
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=3))
attempt(lambda: replace(p, q=1))
attempt(lambda: replace(a, sort_key=1))
attempt(lambda: a < 5)
attempt(lambda: hash(a))
attempt(lambda: asdict(5))
attempt(lambda: fields(5))
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Options:
    name: str
    _: KW_ONLY
    verbose: bool = False
    level: int = field(default=3, kw_only=True, metadata={"help": "how much"})


print(Options("x", level=5), fields(Options)[2].metadata["help"], Options.__match_args__)
attempt(lambda: Options("x", True))


@dataclass(slots=True)
class Slim:
    x: int
    y: list = field(default_factory=list)


s = Slim(1)
attempt(lambda: setattr(s, "z", 1))
print(s, Slim.__slots__, hasattr(s, "__dict__"), s == Slim(1, []))


@dataclass(eq=False, repr=False)
class Bare:
    x: int = 0


print(Bare() == Bare(), "Bare object" in repr(Bare()), {Bare(): 1} is not None)


@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)

    def total(self):
        return self.value + sum(child.total() for child in self.children)


t = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
print(t, t.total(), asdict(t), astuple(t))
t.children.append(t)
print(t)
for make in (
    lambda: dataclass(type("M", (), {"__annotations__": {"x": list}, "x": []})), lambda: dataclass(type("M", (), {"__annotations__": {"a": int, "b": int}, "a": 1})), lambda: dataclass(order=True, eq=False)(type("M", (), {})), lambda: dataclass(frozen=True)(type("M", (Tree,), {})), lambda: dataclass(type("M", (Point,), {})),
    lambda: field(default=1, default_factory=list), lambda: dataclass(order=True)(type("M", (), {"__lt__": len})), lambda: dataclass(unsafe_hash=True)(type("M", (), {"__hash__": len})), lambda: dataclass(type("M", (), {"x": field()})), lambda: dataclass(slots=True)(type("M", (), {"__slots__": ()})),
):
    attempt(lambda: type(make()).__name__)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)

    def __setattr__(self, name, value):
        if name == "balance" and value < 0:
            raise ValueError(f"{self.owner} would have {value}")
        super().__setattr__(name, value)

    def __eq__(self, other):
        return "own eq"


acc = Account("Ann", 5)
attempt(lambda: setattr(acc, "balance", -1))
attempt(lambda: Account("Bob", -5))
print(acc, acc == 1, Account.__init__.__qualname__, Account.__doc__, Account.__init__.__annotations__["balance"])
