import typing
from typing import *


@overload
def double(a: int) -> int: ...
@overload
def double(a: str) -> str: ...


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(double, 1)


def double(a):
    return a * 2


print(double(1), double('x'), [signature.__annotations__ for signature in get_overloads(double)])
clear_overloads()
print(get_overloads(double))


@final
class Leaf:
    @override
    def method(self):
        pass


@no_type_check
def unchecked(a: 1) -> 3:
    pass


@dataclass_transform(eq_default=False)
def transform(cls):
    return cls


print(Leaf.__final__, Leaf.method.__override__, unchecked.__no_type_check__, get_type_hints(unchecked))
print(transform.__dataclass_transform__)


def hinted(a: int, b: 'str' = 'x', *c: List['int'], d: 'Leaf', e: Annotated[int, 3], f: None) -> None:
    pass


print(get_type_hints(hinted))
print(get_type_hints(hinted, include_extras=True))
print(hinted.__annotations__)


class Base:
    a: int
    b: 'Base'


class Derived(Base):
    a: str
    c: ClassVar[int] = 3


print(get_type_hints(Derived), get_type_hints(Base))
print(get_type_hints(len), get_type_hints(Base.__init__))


def unknown(a: 'Missing'):
    pass


attempt(get_type_hints, unknown)
attempt(get_type_hints, 3)
attempt(assert_never, 1)
attempt(assert_never, 'x' * 200)
print(cast(int, 'a'), cast('Leaf', 3), assert_type(3, str), TYPE_CHECKING, typing.Text is str)
