# The attributes of type variables that nobody can set, and those that everybody can.
from typing import ParamSpec, TypeAliasType, TypeVar, TypeVarTuple


def f[T: (int, str), U: int = bool, **P = [int], *Ts = *tuple[int, ...]]():
    return T, U, P, Ts


type Alias[T] = list[T]
NAMES = ("__name__", "__bound__", "__constraints__", "__covariant__", "__contravariant__", "__infer_variance__",
         "__default__", "__value__", "__type_params__", "__parameters__", "__module__", "own")


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for made in (*f(), TypeVar("V", int, str), TypeVar("W", bound=int, covariant=True), ParamSpec("Q"), TypeVarTuple("Us"),
             Alias, TypeAliasType("Other", int)):
    print(made, type(made).__name__)
    for name in NAMES:
        value = attempt(getattr, made, name)
        print("  ", name, value, "|", attempt(setattr, made, name, value), "|", attempt(delattr, made, name))
    print("  ", attempt(lambda: made.has_default()))


def lazy[T: undefined, U = later]():
    return T, U


T, U = lazy()
print(attempt(lambda: T.__bound__), attempt(lambda: U.__default__), U.has_default(), T.has_default())
later = 5
print(U.__default__, T.__default__, attempt(lambda: TypeVar("X", bound=int).__constraints__))
print(attempt(type, "A", (Alias,), {}), attempt(TypeAliasType, "a", 1, 2))
