# Built-in aliases with the type variables and forms of `typing`.
import typing
from collections.abc import Iterable
from typing import Annotated, Any, Generic, List, Optional, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
U = TypeVar("U")
for alias in [list[T], dict[T, U], dict[str, list[T]], tuple[T, ...], list[T] | None, list[Union[T, int]], Iterable[T], dict[T, T]]:
    print(alias, alias.__parameters__)
print(list[T][int], dict[T, U][str, int], dict[str, list[T]][bytes], dict[T, T][int], tuple[T, U][U, T], list[T][list[T]][int], list[T][T])
print((list[T] | None)[int], (list[T] | dict[T, U])[int, str])
for attempt in [lambda: list[T][int, str], lambda: dict[T, U][int], lambda: list[int][int], lambda: list[T][()]]:
    try:
        print(attempt())
    except TypeError as error:
        print(error)
for hint in [list[int], dict[str, int], List[int], int | None, Optional[list[int]], Union[list[int], int], tuple[()], list, Annotated[list[int], 1]]:
    print(hint, get_origin(hint), get_args(hint))
print(Union[list[int], None] == (list[int] | None), Optional[list[int]], List[list[int]], dict[str, Any], list[Optional[int]], list[List[T]][int])


class Box(Generic[T]):
    def put(self, item: list[T], many: dict[str, "Box"]) -> list["Box"] | None:
        return None


print(Box[list[int]], list[Box[int]], list[Box[T]][str], Box.put.__annotations__)


class Stack(list[T], Generic[T]):
    pass


print(Stack[int], Stack.__bases__, Stack.__orig_bases__, Stack.__parameters__, Stack[int]([1]))


def function(x: list[int], y: dict[str, int] = {}) -> "int":
    return 0


print(get_type_hints(function))
print(typing.cast(list[int], 3))
