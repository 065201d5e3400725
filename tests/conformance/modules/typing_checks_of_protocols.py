"""Protocols in checks of classes and instances, and what derives from them."""
from collections.abc import Iterable, Sized
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Generic, Protocol, TypedDict, TypeVar, Union, get_type_hints, runtime_checkable


class Quiet(Iterable, Protocol):
    def extra(self): ...


class Loud(Sized, Protocol):
    name: str


print(isinstance([], Iterable), isinstance(5, Iterable), isinstance(5, Sized), issubclass(dict, Sized))
print(isinstance(5, Protocol), issubclass(int, Protocol), issubclass(Quiet, Protocol))
try:
    isinstance(5, Quiet)
except TypeError as error:
    print(error)


@runtime_checkable
class HasName(Protocol):
    name: str


class ByGetattr:
    def __getattr__(self, name):
        return name


class ByProperty:
    @property
    def name(self):
        raise RuntimeError("not asked")


class Registered:
    pass


HasName.register(Registered)
print(isinstance(ByGetattr(), HasName), isinstance(ByProperty(), HasName), isinstance(Registered(), HasName))


class Point(Protocol):
    x: int


@dataclass
class Made(Point):
    x: int


class Begins:
    def __init__(self, value):
        self.value = value


class Both(Point, Begins):
    pass


class Neither(Point):
    pass


print(Made(5).x, Both(6).value, Both(7).value, type(Neither()).__name__, "__init__" in vars(Neither))
for run in (Point, lambda: Neither(1)):
    try:
        run()
    except TypeError as error:
        print(error)


class Hints:
    a: "ClassVar[int]" = 1
    b: "Final[str]" = "b"
    c: "Final" = 2
    d: Annotated["ClassVar[int]", "note"] = 3


print(get_type_hints(Hints))


def function(a: "ClassVar[int]"): ...


try:
    get_type_hints(function)
except TypeError as error:
    print(error)
print(Union[Annotated[int, {}], Annotated[int, {}], str, Annotated[int, []]])

T = TypeVar("T")


class Left(TypedDict):
    a: int
    b: str


class Right(TypedDict, total=False):
    a: int


class Joined(Left, Right):
    c: T


class Box(TypedDict, Generic[T]):
    item: T


class Deeper(Box):
    more: int


print(sorted(Joined.__required_keys__), sorted(Joined.__optional_keys__), Joined.__orig_bases__ == (Left, Right))
print(Deeper.__orig_bases__ == (Box,), sorted(Deeper.__annotations__), Box[int])
