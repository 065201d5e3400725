# Type aliases in unions, subscribed, copied; where they come from; type variables that a class does not list.
import copy
import types
import typing
from typing import Optional, Protocol, TypeAliasType, TypeVar, Union

S = TypeVar("S")
type Number = int
type Items[T] = list[T]
type Many[T, *Ts, **P] = (T, *Ts)
type Nested = Nested | int


def show(action):
    try:
        print(action())
    except TypeError as error:
        print("TypeError", error)


show(lambda: type(Number | Items))
for action in (
    lambda: Number | Items, lambda: Number | None, lambda: None | Number, lambda: int | Number | str,
    lambda: Number | "text", lambda: Number | S, lambda: Items[int] | None, lambda: Nested.__value__,
    lambda: Optional[Number], lambda: Union[int, Number], lambda: Number | Number,
    lambda: isinstance(1, int | Number),
):
    show(action)

show(lambda: type(Items[int]) is types.GenericAlias)
for action in (
    lambda: Items[int], lambda: Items[int].__origin__, lambda: Items[int].__args__, lambda: Items[S].__parameters__,
    lambda: Items[S][str], lambda: Items[int].__value__, lambda: Many[int, bytes, str, [float, object]],
    lambda: Many[int, [], ...], lambda: Number[int], lambda: isinstance([], Items[int]),
    lambda: (typing.get_origin(Items[int]), typing.get_args(Items[int])), lambda: list[Number] == list[Number],
):
    show(action)

print(copy.copy(Number) is Number, copy.deepcopy(Items) is Items, Number.__reduce__())

print(Number.__module__, TypeAliasType("Called", int).__module__)
for namespace in ({}, {"__name__": "elsewhere"}):
    exec("type Made = int", namespace)
    print(namespace["Made"].__module__)


def unlisted():
    class C[T](dict[T, S]):
        pass


def unlisted_of_protocol():
    class C[T](Protocol[S]):
        pass


def listed():
    class C[T](list[T]):
        pass

    return C.__orig_bases__, C.__parameters__


show(unlisted)
show(unlisted_of_protocol)
show(listed)
