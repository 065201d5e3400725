"""Unpacked tuple types among the arguments of generic classes."""
from typing import Generic, Tuple, TypeVar, TypeVarTuple, Unpack

T, U = TypeVar("T"), TypeVar("U")
Ts = TypeVarTuple("Ts")


class Row(Generic[*Ts]):
    pass


class Head(Generic[T, *Ts]):
    pass


class Ends(Generic[T, *Ts, U]):
    pass


print([*Tuple[int]], [*Tuple[int, ...]], list(Tuple[Unpack[Ts]]))
print(Row[*tuple[int, str]], Row[*Tuple[int, str], bool], Row[*tuple[int, ...]], Row[*Ts])
print(Row[*Ts][int, str], Row[*Ts][*tuple[int, str]], Row[*Ts][*Tuple[*Ts]], Row[*Ts][()])
print(Head[T, *Ts][int], Head[T, *Ts][*tuple[int, str, bool]], Head[T, *Ts][*tuple[int, ...]])
print(Ends[T, *Ts, U][*tuple[int, ...]], Ends[int, str, bool, bytes])
print(tuple[T, *Ts][*tuple[int, ...], str], Tuple[*Ts, T][int, str, bool], tuple[list[T], *Ts][int, str])
for run in (lambda: Row[*Ts][*tuple[int, ...], *tuple[str, ...]], lambda: Head[T, *Ts][()]):
    try:
        run()
    except TypeError as error:
        print(type(error).__name__)
print(Unpack[Tuple[int, str]].__typing_unpacked_tuple_args__, Unpack[Ts].__typing_unpacked_tuple_args__)
