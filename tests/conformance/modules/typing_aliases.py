from typing import *

T = TypeVar('T')

for hint in [
    Any, List, List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[None, 'Name'], Set[Any], Type[Any],
    Optional[int], Optional[Any], Optional[None], Optional['Name'], Union[int], Union[int, int], Union[int, None, str],
    Union[int, Union[str, Union[float, None]]], Union[int, str], Optional[List[int]], FrozenSet[bytes],
    Callable, Callable[[], None], Callable[[int, str], bool], Callable[..., Any], Iterable[Callable[[int], str]],
    Literal[1, 'a', True, None], Literal[1, Literal[2, 3], 1], Literal[0, False], Annotated[int, 'unit', {'k': [1]}],
    Annotated[Annotated[int, 1], 2], ClassVar[List[int]], Final, Final[int], Generator[int, str, None], Generator[int],
    Iterator[T], Mapping[str, int], Sequence, MutableMapping[str, T], Never, NoReturn, Self, TypeAlias, LiteralString,
    ForwardRef('Name'), TypeGuard[int], T, AnyStr, TypeVar('C', covariant=True), TypeVar('D', contravariant=True),
]:
    print(hint)

print(Optional[int] | str, int | List[int], List[int] | None, None | List[int], T | None, Any | None, Literal[1] | int)
print(List[int] == List[int], List[int] is List[int], List[int] == List[str], List[int] == list)
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]))
print(Union[int, str] == (int | str), (int | str) == Union[str, int])
print(Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Optional[int] == Union[None, int])
print(len({List[int], List[int], Dict[str, int], Optional[int], Union[None, int]}))
print({List[int]: 'list', Optional[str]: 'optional'}[Optional[str]])

for hint in [
    List[int], List, Dict[str, List[int]], Callable[[int], str], Callable[..., int], Optional[int], int | str, int,
    Literal[1, 'a'], Annotated[int, 1], Tuple[()], Tuple[int, ...], ClassVar[int], Mapping[str, int], None, 'text',
]:
    print(get_origin(hint), get_args(hint))


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: Optional[int, str])
attempt(lambda: Union[()])
attempt(lambda: Callable[int])
attempt(lambda: ClassVar[int, str])
attempt(lambda: NoReturn[int])
attempt(lambda: Any())
attempt(lambda: isinstance(1, Any))
attempt(lambda: Union())
attempt(lambda: List())
attempt(lambda: List[int]())
attempt(lambda: List[int, str])
attempt(lambda: Dict[int])
attempt(lambda: List[int][str])
attempt(lambda: Hashable[int])
attempt(lambda: Annotated[int])
attempt(lambda: Optional[ClassVar[int]])
attempt(lambda: List[ClassVar])
attempt(lambda: List[Generic])
attempt(lambda: TypeVar('A', int))
attempt(lambda: TypeVar('A', int, str, bound=int))
attempt(lambda: TypeVar('A', covariant=True, contravariant=True))
attempt(lambda: List[int].__origin__)
attempt(lambda: List[int].__args__)
attempt(lambda: (List.__name__, Optional[int].__name__, List[int].__name__, T.__name__))
attempt(lambda: Deque[int]([1, 2]))
