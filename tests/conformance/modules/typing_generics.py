from abc import ABC, abstractmethod
from typing import *

T = TypeVar('T')
K = TypeVar('K')
N = TypeVar('N', bound=int)
D = TypeVar('D', default=str)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


class Stack(Generic[T]):
    def __init__(self, *items: T) -> None:
        self.items: List[T] = list(items)

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Pair(Generic[T, K]):
    __slots__ = ('first', 'second')

    def __init__(self, first, second):
        self.first = first
        self.second = second


class IntStack(Stack[int]):
    pass


class Tagged(Stack[int], Generic[K]):
    pass


class Table(Dict[str, K]):
    pass


class Countdown(Iterable[int]):
    def __iter__(self):
        yield from (3, 2, 1)


class Shape(ABC, Generic[T]):
    @abstractmethod
    def area(self) -> T: ...


class Task(Generic[P, T]):
    pass


class Row(Generic[T, Unpack[Ts]]):
    pass


class WithDefault(Generic[T, D]):
    pass


stack = Stack[int](1)
stack.push(2)
print(stack.pop(), stack.items, stack.__orig_class__, Stack[str]('a').items, type(stack).__name__)
print(Pair[int, str](1, 'x').second, Pair[int, str], Pair[T, int][str], Pair[List[T], K][int, str])
print(IntStack().__class__.__mro__, IntStack.__orig_bases__, IntStack.__parameters__)
print(Tagged.__mro__, Tagged.__orig_bases__, Tagged.__parameters__, Tagged[str])
print(Table(a=1), Table.__mro__, Table[int], isinstance(Table(), dict))
print(list(Countdown()), Countdown.__mro__[0:2])
print(Shape.__mro__, Shape[int], Shape.__abstractmethods__)
print(Task[[int, str], bool], Task[..., int], Task.__parameters__)
print(Row[int], Row[int, str, float], WithDefault[int], WithDefault[int, bytes])
print(Stack.__parameters__, Stack[T] == Stack[T], Stack[int] is Stack[int], Stack[T] == Stack[K])
print(Callable[P, T][[int], str], Callable[Concatenate[int, P], T][[str], bool], Callable[[T], K][int, str])
print(Dict[K, List[T]][int, str], Union[T, int][str], Union[T, int][int], Optional[T][int], Tuple[T, ...][int])
print(P.args, P.kwargs, P, Ts, Unpack[Ts], Tuple[Unpack[Ts]][int, str], N.__bound__, AnyStr.__constraints__)


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: Stack[int, str])
attempt(lambda: Pair[int])
attempt(lambda: IntStack[int])
attempt(lambda: Stack[int][str])
attempt(lambda: WithDefault[()])
attempt(lambda: Generic[int])
attempt(lambda: Generic[()])
attempt(lambda: Generic[T, T])
attempt(lambda: Generic[T][int])
attempt(lambda: Shape())
attempt(lambda: Dict[str, T][int, str])
attempt(lambda: Stack[int].missing)


def bases(*given):
    class Derived(*given):
        pass
    return Derived.__mro__[1:]


attempt(lambda: bases(Generic))
attempt(lambda: bases(List[T], Generic[K]))
attempt(lambda: bases(T))
attempt(lambda: bases(Union))
attempt(lambda: bases(Any))
attempt(lambda: bases(Pair[int, T], Stack[T]))
