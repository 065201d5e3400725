# Subscripts with too few arguments, qualifiers of qualifiers, literals, parameters with defaults, read-only keys.
import dataclasses
import enum
from typing import (
    Annotated, Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, NotRequired, Optional, ReadOnly,
    Required, Tuple, TypedDict, TypeVar, TypeVarTuple, Union, Unpack, dataclass_transform,
)

T = TypeVar("T")
K = TypeVar("K")
C = TypeVar("C")
D = TypeVar("D", default=int)
Ts = TypeVarTuple("Ts")


class Two(Generic[T, K]):
    pass


class Three[A, B, C]:
    pass


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


for alias in Dict[T, K], Callable[[T, K], int], Union[T, K, C], Two, Two[T, K], Three, Tuple[T, K, C], dict[T, K]:
    attempt(lambda: alias[int])
    attempt(lambda: alias[int, int, int, int])
attempt(lambda: Dict[int])

attempt(lambda: ClassVar[ClassVar[int]])
attempt(lambda: Final[Final[int]])
attempt(lambda: ClassVar[Final[int]])
attempt(lambda: Annotated[ClassVar[int], 1])
attempt(lambda: List[Final[int]])
attempt(lambda: Optional[ClassVar[int]])
attempt(lambda: Final[ClassVar])

print(Literal[()], Literal[int], Literal["a", 1, None], Dict[int, [str]], Callable[[int, str], None], Callable[..., Any])

attempt(lambda: Generic[D, T])
attempt(lambda: Generic[T, D])
attempt(lambda: Generic[Unpack[Ts], D])
attempt(dataclass_transform(), int)


class Record(TypedDict):
    a: ReadOnly[int]
    b: Required[ReadOnly[str]]
    c: NotRequired[int]
    d: ReadOnly[Annotated[NotRequired[int], 1]]


class More(Record):
    e: int


for kind in Record, More:
    for keys in kind.__readonly_keys__, kind.__mutable_keys__, kind.__required_keys__, kind.__optional_keys__:
        print(sorted(keys), end=" ")
    print()
attempt(lambda: type(Record)("Changed", (More,), {"__annotations__": {"e": ReadOnly[int]}, "__module__": "m"}))

# What is no class for a dataclass; automatic values; names of members of mixed enumerations.
for thing in 1, "text", len, [1]:
    attempt(dataclasses.dataclass, thing)


@dataclasses.dataclass
class Point:
    x: int


print(Point.__replace__.__qualname__, Point.__replace__(Point(1), x=2))
print(enum.auto(), enum.auto().value, enum.auto(3))


class Number(enum.IntEnum):
    one = 1


class Word(enum.StrEnum):
    a = "x"


print([name for name in dir(Number.one) if not name.startswith("_")], set(dir(int)) <= set(dir(Number.one)))
print(set(dir(str)) <= set(dir(Word.a)), [name for name in dir(Word) if name in ("upper", "a", "__len__")])
