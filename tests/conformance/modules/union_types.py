# Unions of types: made, shown, compared, hashed, asked.
import functools
import types


def attempt(f):
    try:
        return f()
    except (TypeError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


u = int | str
print(u, repr(u), [u], f"{u}", type(u), type(u).__name__, type(u).__module__, u.__args__, u.__parameters__, u.__class__ is types.UnionType)
print(int | None, None | int, int | int, int | str | int | None | float, u | (str | list), int | types.FunctionType | functools.partial | types.SimpleNamespace | types.NoneType, bool | int)
print(u == str | int, u == int, u != int | float, hash(u) == hash(str | int), {u: 1}[str | int], u is int | str, bool(u), (int | str) == (int | str | int), len({int | str, str | int, int | None}))
for value in [1, True, "a", 1.5, None, [], int, u]:
    print(repr(value), isinstance(value, u), isinstance(value, int | None), isinstance(value, (u, list)), isinstance(value, (float, (list | None,))), isinstance(value, type | types.UnionType))
for kind in [int, bool, str, float, types.NoneType, KeyError]:
    print(kind.__name__, issubclass(kind, u), issubclass(kind, LookupError | None), issubclass(kind, (float | bool, str)))
for f in [lambda: int | 5, lambda: 5 | int, lambda: u | "x", lambda: "x" | u, lambda: None | None, lambda: u & int, lambda: u < u, lambda: u(), lambda: type(u)(), lambda: u[int], lambda: len(u), lambda: iter(u), lambda: u.__name__, lambda: setattr(u, "x", 1), lambda: setattr(u, "__args__", 1), lambda: issubclass(u, int), lambda: isinstance(1, int | [1]), lambda: 1 in u, lambda: object() | int, lambda: isinstance(1, 5), lambda: issubclass(1, u), lambda: +u]:
    print(attempt(f))
x = int
x |= None
print(x, x.__args__, callable(u), (lambda a, b: a | b)(list, dict))


def catches(kinds):
    try:
        raise KeyError("k")
    except kinds:
        return "caught"


print(attempt(lambda: catches((KeyError, ValueError))), attempt(lambda: catches(KeyError | ValueError)))
