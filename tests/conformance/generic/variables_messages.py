# Messages name type variables with their module.
from typing import ParamSpec, TypeVar, TypeVarTuple

T, P, Ts = TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts")
for attempt in (
    lambda: T + 1,
    lambda: T(),
    lambda: T[int],
    lambda: T < T,
    lambda: len(T),
    lambda: T.missing,
    lambda: P.missing,
    lambda: P(),
    lambda: P[int],
    lambda: -Ts,
    lambda: Ts(),
    lambda: isinstance(1, T),
    lambda: [1][T],
    lambda: f"{T:>5}",
    lambda: TypeVar(1),
    lambda: ParamSpec(None),
    lambda: TypeVar("A", int),
    lambda: TypeVar("A", int, str, bound=int),
    lambda: TypeVar("A", covariant=True, contravariant=True),
    lambda: P.args + 1,
):
    try:
        print("no error:", attempt())
    except Exception as error:
        print(type(error).__name__, error)
