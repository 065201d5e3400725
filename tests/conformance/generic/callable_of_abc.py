"""`collections.abc.Callable` subscripted: its parameters are kept in one row and shown as a list."""

import re
import typing
from collections.abc import Callable


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = typing.TypeVar("T")
P = typing.ParamSpec("P")
for alias in [
    Callable[[int], str], Callable[..., str], Callable[[], None], Callable[[int, str], list[int]], Callable[P, T],
    Callable[(int, str), T], Callable[[T], T], Callable[[int], "later"], Callable[typing.Concatenate[int, P], T],
    Callable[[Callable[[T], int]], T], Callable[[...], int],
]:
    print(alias, alias.__args__, alias.__origin__, alias.__parameters__)
    print(typing.get_args(alias), typing.get_origin(alias) is Callable)
show(lambda: Callable[int, str])
show(lambda: Callable[[int]])
show(lambda: Callable[int])
show(lambda: Callable[[int], str, int])
print(Callable[[int], str] == Callable[[int], str], Callable[[int], str] == Callable[[str], str])
print(hash(Callable[[int], str]) == hash(Callable[[int], str]), Callable[[int], str] | None)
print(Callable[[T], T][int], Callable[[T, int], T][str], list[Callable[[T], T]][int])
print(Callable[P, T][[int, str], bool], Callable[P, T][..., int], Callable[[Callable[[T], int]], T][str])
show(lambda: isinstance(len, Callable[[int], str]))
show(lambda: issubclass(int, Callable[[int], str]))
print(isinstance(len, Callable), typing.Callable[[int], str])


class Handler(Callable[[int], str]):
    def __call__(self, number):
        return str(number)


print(Handler.__mro__, Handler.__orig_bases__, Handler()(5))
print(re.Pattern[str], re.Match[bytes], re.Pattern[str].__args__, re.Match[bytes].__origin__)
