"""Dataclasses with bases of many kinds: frozen and not, abstract, with slots, generic ones made by a function."""
import abc
from dataclasses import dataclass, fields, make_dataclass
from typing import Generic, TypeVar


@dataclass
class Loose:
    a: int = 1


@dataclass(frozen=True)
class Frozen:
    b: int = 2


def outcome(run):
    try:
        return run().__name__
    except TypeError as error:
        return str(error)


for bases in ((Loose, Frozen), (Frozen, Loose), (Frozen,), (Loose,), (Frozen, abc.ABC)):
    for frozen in (False, True):
        print(outcome(lambda: dataclass(frozen=frozen)(type(Loose)("Made", bases, {}) if abc.ABC not in bases
                                                       else abc.ABCMeta("Made", bases, {}))))


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other): ...

    @abc.abstractmethod
    def __le__(self, other): ...


@dataclass(order=True)
class Date(Ordered):
    year: int
    month: int = 1


print(Date.__abstractmethods__, Date(2020) < Date(2021), Date(2020, 3) <= Date(2020, 2))


class WithWeak:
    pass


@dataclass(slots=True, weakref_slot=True)
class Derived(WithWeak):
    c: int


@dataclass(slots=True)
class Again(Derived):
    d: int = 4


print(Derived.__slots__, Again.__slots__, Again(1), Derived(2).__weakref__)


class Once:
    __slots__ = iter(["x"])


def slotted():
    @dataclass(slots=True)
    class C(Once):
        y: int

    return C


print(outcome(slotted))
T = TypeVar("T")
Made = make_dataclass("Made", [("x", T), ("y", int, 5)], bases=(Generic[T],), namespace={"twice": lambda self: self.y * 2})
print(Made(1), Made(1).twice(), Made.__orig_bases__, Made.__parameters__, [f.name for f in fields(Made)])


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        return {"prepared": name}


print(make_dataclass("ByMeta", ["z"], bases=(Meta("Base", (), {}),)).prepared)
