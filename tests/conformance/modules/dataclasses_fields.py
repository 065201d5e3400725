# field and its options, InitVar, ClassVar, KW_ONLY, __post_init__.
from dataclasses import KW_ONLY, MISSING, InitVar, dataclass, field, fields


@dataclass
class Item:
    name: str
    price: float
    _: KW_ONLY
    tags: list = field(default_factory=list, metadata={"doc": "labels"})
    count: int = field(default=1, repr=False)
    total: float = field(init=False)
    scale: InitVar[int] = 1
    shared: "ClassVar[int]" = 5
    secret: str = field(default="s", init=False, compare=False, repr=False)

    def __post_init__(self, scale):
        self.total = self.price * self.count * scale


i = Item("a", 2.0, count=3, scale=10)
print(i, i.__dict__, Item.shared, Item.scale, Item("a", 2.0) == Item("a", 2.0, scale=1))
for f in fields(Item):
    print(f.name, f.type, f.init, f.repr, f.hash, f.compare, f.kw_only, f.default is MISSING, f.metadata)
described = field(default=3, metadata={"k": 1})
print([part for part in repr(described).split(",") if "MISSING" not in part])
print(repr(InitVar[int]), fields(Item)[2].metadata["doc"], fields(i) == fields(Item), Item.__dataclass_params__)
try:
    fields(Item)[2].metadata["doc"] = 1
except TypeError as e:
    print(type(e).__name__, e)


@dataclass
class Base:
    a: int
    b: int = field(default=2, kw_only=True)

    def __post_init__(self):
        print("post", self.a, self.b)


@dataclass
class Child(Base):
    c: int
    d: "InitVar[int]" = None

    def __post_init__(self, d):
        super().__post_init__()
        print("child", self.c, d)


print(Child(1, 2), Child(1, 2, 3, b=4), Child.__match_args__)


@dataclass
class OwnInit:
    a: int

    def __init__(self, twice):
        self.a = twice // 2


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: list = field(default_factory=list)
    c: int = field(default=7, init=False)

    def __post_init__(self):
        object.__setattr__(self, "a", self.a + 1)


print(OwnInit(8), Frozen(1), Frozen(1, [2]).b, Frozen.__slots__)


class Meter:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return 100 if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, int(value))


@dataclass
class Measured:
    length: Meter = Meter()


print(Measured(), Measured("25"), Measured.__init__.__name__)
