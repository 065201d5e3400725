"""What abc, enum, dataclasses, typing and contextlib refuse."""


def attempt(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source):
    try:
        exec(source, {"__name__": "__main__"})
        print("no error:", source)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


import abc
import contextlib
import dataclasses
import enum
import typing
from dataclasses import dataclass, field


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): pass

    @property
    @abc.abstractmethod
    def name(self): pass


class Square(Shape):
    def area(self): return 1


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


class Bits(enum.Flag):
    A = 1
    B = 2


class Level(enum.IntEnum):
    LOW = 1


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Frozen:
    x: int


@dataclass(order=True)
class Ordered:
    x: int


attempt(Shape)
attempt(Square)
attempt(lambda: Shape.register(1))
attempt(lambda: abc.abstractmethod(1))
attempt(lambda: isinstance(1, abc.ABC()))
attempt(lambda: Colour(3))
attempt(lambda: Colour())
attempt(lambda: Colour("RED"))
attempt(lambda: Colour["BLUE"])
attempt(lambda: Colour[1])
attempt(lambda: Colour.BLUE)
attempt(lambda: setattr(Colour, "RED", 3))
attempt(lambda: delattr(Colour, "RED"))
attempt(lambda: setattr(Colour.RED, "value", 3))
attempt(lambda: setattr(Colour.RED, "name", 3))
attempt(lambda: Colour.RED < Colour.GREEN)
attempt(lambda: Colour.RED + 1)
attempt(lambda: Colour.RED())
attempt(lambda: 1 in Colour.RED)
attempt(lambda: len(Colour.RED))
attempt(lambda: Colour.RED[0])
attempt(lambda: Colour.RED.missing)
attempt(lambda: Bits(8))
attempt(lambda: Bits.A | 1)
attempt(lambda: Bits("A"))
attempt(lambda: ~Bits.A & 3)
attempt(lambda: Level(2))
attempt(lambda: Level.LOW + "a")
attempt(lambda: Level.HIGH)
attempt(lambda: enum.Enum("E", "A A"))
attempt(lambda: enum.Enum("E", 1))
attempt(lambda: enum.unique(enum.Enum("E", {"A": 1, "B": 1})))
run("import enum\nclass C(enum.Enum):\n  A = 1\n  A = 2")
run("import enum\nclass C(enum.Enum): A = 1\nclass D(C): B = 1")
run("import enum\nclass C(enum.Enum): mro = 1")
run("import enum\nclass C(enum.Enum): _A_ = 1")
run("import enum\nclass C(enum.StrEnum): A = 1")
run("import enum\nclass C(enum.IntEnum): A = 'a'")
run("import enum\nclass C(enum.Flag): A = 'a'")
run("import enum\nclass C(enum.Enum, str): A = 'a'")
run("import enum\nclass C(enum.Enum):\n  A = enum.auto()\n  B = 'x'\n  C = enum.auto()")
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, 1, z=3)
attempt(lambda: Point(1) < Point(2))
attempt(lambda: hash(Point(1)))
attempt(lambda: {Point(1)})
attempt(lambda: setattr(Frozen(1), "x", 2))
attempt(lambda: setattr(Frozen(1), "y", 2))
attempt(lambda: delattr(Frozen(1), "x"))
attempt(lambda: Ordered(1) < 2)
attempt(lambda: Ordered(1) < Ordered("a"))
attempt(lambda: dataclasses.replace(Point(1), z=1))
attempt(lambda: dataclasses.replace(1))
attempt(lambda: dataclasses.replace(Point))
attempt(lambda: dataclasses.asdict(1))
attempt(lambda: dataclasses.asdict(Point))
attempt(lambda: dataclasses.astuple(1))
attempt(lambda: dataclasses.fields(1))
attempt(lambda: dataclasses.field(default=1, default_factory=list))
attempt(lambda: dataclasses.field(1))
attempt(lambda: dataclasses.make_dataclass("C", ["a", "a"]))
attempt(lambda: dataclasses.make_dataclass("C", ["class"]))
attempt(lambda: dataclasses.make_dataclass("C", [1]))
attempt(lambda: dataclasses.make_dataclass("C", [("a", int, 1, 2)]))
D = "from dataclasses import *\n"
run(D + "@dataclass\nclass C:\n  a: int = 1\n  b: int")
run(D + "@dataclass\nclass C:\n  a: list = []")
run(D + "@dataclass\nclass C:\n  a: dict = {}")
run(D + "@dataclass\nclass C:\n  a = field()")
run(D + "@dataclass(frozen=True)\nclass A: pass\n@dataclass\nclass B(A): pass")
run(D + "@dataclass\nclass A: pass\n@dataclass(frozen=True)\nclass B(A): pass")
run(D + "@dataclass(order=True)\nclass A:\n  def __lt__(self, o): pass")
run(D + "@dataclass(order=True, eq=False)\nclass A: pass")
run(D + "@dataclass(slots=True)\nclass A: __slots__ = ()")
run(D + "@dataclass(frozen=True)\nclass A:\n  def __setattr__(self, *a): pass")
run(D + "@dataclass(unsafe_hash=True)\nclass A:\n  def __hash__(self): pass")
run(D + "@dataclass\nclass A:\n  a: KW_ONLY\n  b: KW_ONLY")
run(D + "@dataclass\nclass A:\n  a: InitVar[int] = field(default_factory=int)")
run(D + "@dataclass\nclass A:\n  a: int = field(kw_only=True)\nA(1)")
run(D + "@dataclass(weakref_slot=True)\nclass A: pass")
run(D + "@dataclass(other=True)\nclass A: pass")
attempt(lambda: typing.Union[()])
attempt(lambda: typing.Optional[int, str])
attempt(lambda: typing.Union[1])
attempt(lambda: typing.List[1])
attempt(lambda: typing.List[int, str])
attempt(lambda: typing.Dict[int])
attempt(lambda: typing.Callable[int])
attempt(lambda: typing.Callable[int, str])
attempt(lambda: typing.Callable[[int], str, int])
attempt(lambda: typing.Any())
attempt(lambda: typing.Union())
attempt(lambda: typing.List())
attempt(lambda: isinstance(1, typing.Any))
attempt(lambda: isinstance(1, typing.List[int]))
attempt(lambda: isinstance([], typing.List))
attempt(lambda: isinstance(1, typing.Union[int, typing.List[int]]))
attempt(lambda: typing.TypeVar("T", int))
attempt(lambda: typing.TypeVar("T", covariant=True, contravariant=True))
attempt(lambda: typing.Generic[int])
attempt(lambda: typing.NewType("N"))
attempt(lambda: typing.NamedTuple("N", [("_a", int)]))
attempt(lambda: typing.cast(int))
attempt(lambda: typing.get_type_hints(1))
attempt(lambda: typing.Literal[1]())
attempt(lambda: typing.Final[int, str])
attempt(lambda: typing.ClassVar[int, str])
attempt(lambda: typing.TypedDict("T", 1))
attempt(lambda: typing.assert_never(1))
attempt(lambda: typing.runtime_checkable(int))
attempt(lambda: typing.missing)
run("import typing\nclass P(typing.Protocol):\n  def f(self): pass\nP()")
run("import typing\nclass P(typing.Protocol):\n  def f(self): pass\nisinstance(1, P)")
run("import typing\nclass P(int, typing.Protocol): pass")
run("import typing\nclass N(typing.NamedTuple):\n  a: int = 1\n  b: int")
run("import typing\nclass N(typing.NamedTuple):\n  _a: int")
run("import typing\nclass N(typing.NamedTuple, int): a: int")
run("import typing\nclass C(typing.Any): pass\nclass D(typing.Union): pass")
run("import typing\nclass C(typing.Generic): pass")
run("class C[T]: pass\nC[int, str]")
run("class C: pass\nC[int]")
run("list[int][str]")
run("int[str]")
run("list[int]()[0]")
run("isinstance([], list[int])")
run("int | 1")
run("isinstance(1, int | list[int])")


@contextlib.contextmanager
def manager(times):
    for n in range(times):
        yield n


@contextlib.contextmanager
def catches():
    try:
        yield
    except ValueError:
        raise KeyError("other")


def use(cm, error=None):
    with cm as value:
        if error:
            raise error
    return value


attempt(use, manager(0))
attempt(use, manager(2))
attempt(use, manager(1), ValueError("inside"))
attempt(use, catches(), ValueError("inside"))
attempt(use, contextlib.closing(1))
attempt(use, contextlib.suppress(1), ValueError("inside"))
attempt(use, contextlib.suppress(KeyError), ValueError("inside"))
attempt(use, contextlib.nullcontext(1), ValueError("inside"))
attempt(use, manager)
attempt(use, contextlib.redirect_stdout(None))
attempt(lambda: contextlib.contextmanager(lambda: 1)().__enter__())
attempt(lambda: contextlib.ExitStack().enter_context(1))
attempt(lambda: contextlib.ExitStack().push(1))
attempt(lambda: contextlib.ExitStack().callback(1).missing)
attempt(lambda: contextlib.closing())
attempt(lambda: contextlib.ContextDecorator()(1)())
attempt(lambda: contextlib.AbstractContextManager())
