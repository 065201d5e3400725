# Dataclasses asked for everything: construction, comparison, fields, frozen ones, inheritance, and definitions that are refused.
import dataclasses
from dataclasses import MISSING, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class A:
    x: int
    y: str = "y"
    z: list = field(default_factory=list, repr=False, compare=False)


@dataclass(order=True, frozen=True)
class B:
    n: int
    m: int = 0


@dataclass
class C(A):
    w: float = 1.5
    x: int = 10


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


@dataclass(slots=True)
class Sl:
    a: int = 1


@dataclass(init=False)
class NoInit:
    a: int = 5


@dataclass(unsafe_hash=True)
class H:
    a: int


class Plain:
    pass


def make(annotations, namespace=(), bases=(), **options):
    return dataclass(**options)(type("Made", bases, {"__annotations__": annotations, **dict(namespace)}))


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (A(1), A(1, "b"), A(x=1, y="c", z=[1]), A(1) == A(1), A(1) == A(1, z=[5]), A(1) != A(2), A(1) == (1, "y"), A(1).z is not A(1).z))
attempt(lambda: A())
attempt(lambda: A(1, 2, 3, 4))
attempt(lambda: A(1, q=5))
attempt(lambda: A(1) < A(2))
attempt(lambda: hash(A(1)))
attempt(lambda: (repr(A(1)), str(A(1)), f"{A(1)!r:.5}", A.__doc__, A.__match_args__, A.__dataclass_params__.order))
attempt(lambda: (B(1), B(1) < B(2), B(1, 5) > B(1, 2), sorted([B(2), B(1, 1), B(1)]), hash(B(1)) == hash(B(1)), {B(1): "k"}[B(1)], max(B(1), B(3)), B(1) <= B(1)))
attempt(lambda: setattr(B(1), "n", 5))
attempt(lambda: delattr(B(1), "n"))
attempt(lambda: setattr(B(1), "q", 5))
attempt(lambda: B(1) < 5)
attempt(lambda: B(1) < A(1))
attempt(lambda: (C(), C(1), C(w=2), [f.name for f in fields(C)], C() == A(10), C(1, "y").w))
attempt(lambda: (K(a=1), K(b=1, a=5)))
attempt(lambda: K(1))
attempt(lambda: K())
attempt(lambda: (Sl(), Sl.__slots__, hasattr(Sl(), "__dict__")))
attempt(lambda: setattr(Sl(), "q", 1))
attempt(lambda: (NoInit(), NoInit().a))
attempt(lambda: NoInit(1))
attempt(lambda: (hash(H(1)) == hash(H(1)), {H(1)} == {H(1)}))
attempt(lambda: (fields(A)[0].name, fields(A)[0].type, fields(A)[1].default, fields(A)[2].default is MISSING, fields(A)[2].default_factory, fields(A(1)) == fields(A), len(fields(B))))
attempt(lambda: fields(Plain))
attempt(lambda: fields(5))
attempt(lambda: (asdict(A(1, z=[B(1)])), astuple(A(1, z=[B(1)])), asdict(C()), asdict(A(1), dict_factory=lambda kv: sorted(kv)), astuple(B(1), tuple_factory=list)))
attempt(lambda: asdict(Plain()))
attempt(lambda: asdict(A))
attempt(lambda: astuple(5))
attempt(lambda: (replace(A(1), y="new"), replace(B(1), n=9), replace(A(1))))
attempt(lambda: replace(A(1), q=1))
attempt(lambda: replace(5))
attempt(lambda: replace(NoInit(), a=1))
attempt(lambda: (is_dataclass(A), is_dataclass(A(1)), is_dataclass(Plain), is_dataclass(5), is_dataclass(C)))
attempt(lambda: (make_dataclass("M", ["a", ("b", int), ("c", int, 5)])(1, 2), make_dataclass("M", [("a", int, field(default=3))], bases=(Plain,), namespace={"f": lambda self: self.a})().f()))
attempt(lambda: make_dataclass("M", ["a", "a"]))
attempt(lambda: make_dataclass("M", ["1a"]))
attempt(lambda: make_dataclass("M", ["class"]))
attempt(lambda: make_dataclass("M", [5]))
attempt(lambda: make({"a": int}, {"a": []}))
attempt(lambda: make({"a": int}, {"a": {}}))
attempt(lambda: make({"a": int, "b": int}, {"a": 1}))
attempt(lambda: make({"a": int}, bases=(B,)))
attempt(lambda: make({"a": int}, bases=(A,), frozen=True))
attempt(lambda: make({}, {"__lt__": len}, order=True))
attempt(lambda: make({}, order=True, eq=False))
attempt(lambda: make({}, {"__hash__": len}, unsafe_hash=True))
attempt(lambda: make({}, {"__setattr__": len}, frozen=True))
attempt(lambda: make({}, {"a": field()}))
attempt(lambda: make({"a": int}, {"__slots__": ("a",)}, slots=True))
attempt(lambda: make({"a": int}, bases=(A,)))
attempt(lambda: make({"a": int}, {"a": field(default=1, init=False)})())
attempt(lambda: make({"a": "int", "b": "str"})(1, 2))
attempt(lambda: make({"a": int}, {"__post_init__": lambda self: setattr(self, "a", self.a * 2)})(5).a)
attempt(lambda: (make({"a": int}, {"__repr__": lambda self: "own"})(1), make({"a": int}, repr=False)(1).__repr__()[:9]))
attempt(lambda: make({"a": int}, {"__eq__": lambda s, o: "own"})(1) == 5)
attempt(lambda: make({}, foo=1))
attempt(lambda: dataclass()(Plain).__name__)
attempt(lambda: field(default=1, default_factory=list))
attempt(lambda: field(5))
attempt(lambda: (repr(field(default=1))[:30], type(field()).__name__, MISSING is dataclasses.MISSING))
attempt(lambda: match_args if (match_args := A.__match_args__) else 0)
