from abc import abstractmethod
from typing import *

T = TypeVar('T')


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Sized2D(Closable, Protocol[T]):
    width: int

    @property
    def height(self) -> int: ...


class Plain(Protocol):
    def plain(self) -> int:
        return 7


class File:
    width = 1
    height = 2

    def close(self):
        return 'closed'


class Unclosable(File):
    close = None


class Dynamic:
    def __init__(self):
        self.close = lambda: None


class Inherits(Closable):
    def __init__(self, name):
        self.name = name


class Silent(Plain):
    pass


class Computed(Protocol):
    @abstractmethod
    def compute(self): ...


class Unfinished(Computed):
    pass


class Producer(Protocol, Generic[T]):
    def produce(self) -> T: ...


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


for value in [File(), Unclosable(), Dynamic(), Inherits('n'), 3, File]:
    print(isinstance(value, Closable), isinstance(value, Sized2D), end=' ')
print()
print([issubclass(cls, Closable) for cls in (File, Unclosable, Dynamic, Inherits, int, Closable, Sized2D)])
attempt(lambda: issubclass(File, Sized2D))
attempt(lambda: isinstance(File(), Plain))
attempt(lambda: issubclass(File, Plain))
attempt(lambda: issubclass(3, Closable))
attempt(lambda: Closable())
attempt(lambda: Plain())
attempt(lambda: Producer())
attempt(lambda: Unfinished())
attempt(lambda: Silent().plain())
attempt(lambda: Silent(1))
attempt(lambda: (Inherits('n').name, Inherits('n').close(), isinstance(Silent(), Silent), isinstance(3, Silent)))
attempt(lambda: runtime_checkable(File))
attempt(lambda: sorted(get_protocol_members(Sized2D)))
attempt(lambda: get_protocol_members(File))
print([is_protocol(cls) for cls in (Closable, Sized2D, Inherits, Protocol, File)])
print(Producer[int], Producer.__parameters__, Producer.__mro__, Sized2D.__mro__)
attempt(lambda: type('Mixed', (Closable, File, Protocol), {}))
print(isinstance(3, SupportsInt), isinstance('3', SupportsInt), isinstance(3.5, SupportsFloat))
print(isinstance(3.5, SupportsIndex), isinstance(True, SupportsIndex), isinstance(-3, SupportsAbs), SupportsAbs[int])
