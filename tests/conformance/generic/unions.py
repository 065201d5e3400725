# Unions of classes and of subscripted classes: text, equality, checks.
import types


class Own:
    pass


unions = [
    int | str, int | None, None | int, int | str | int, list[int] | None, list[int] | list[str] | list[int], dict[str, int] | Own, (int | str) | (str | bytes),
    int | (list[int] | None), type[int] | None, None | list[int], tuple[int, ...] | int,
]
for union in unions:
    print(union, union.__args__, union.__parameters__, type(union).__name__)
print(int | int, type(int | int).__name__, list[int] | list[int])
print(int | str == str | int, int | None == None | int, (int | str) != (int | bytes), hash(int | str) == hash(str | int), (list[int] | None) == (None | list[int]))
print({int | str: 1}[str | int], (int | str) == 3)
print(isinstance(1, int | str), isinstance("a", int | str), isinstance(None, int | None), isinstance(1.5, int | None), isinstance(True, int | str))
print(issubclass(int, int | str), issubclass(bool, int | str), issubclass(type(None), int | None), isinstance(1, (str, int | bytes)))
print(isinstance(int | str, types.UnionType), types.UnionType.__name__, types.UnionType.__module__)
for attempt in [
    lambda: isinstance([], list[int] | int),
    lambda: isinstance(1, int | list[int]),
    lambda: issubclass(str, int | list[int]),
    lambda: int | 3,
    lambda: 3 | int,
    lambda: int | "str",
    lambda: list[int] | "x",
    lambda: None | None,
    lambda: (int | str)(1),
    lambda: (int | str)[int],
    lambda: types.UnionType(),
    lambda: (int | str).nothing,
    lambda: setattr(int | str, "__args__", ()),
    lambda: type("X", (int | str,), {}),
    lambda: (int | str) < (int | bytes),
]:
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def kind(x):
    return "number" if isinstance(x, int | float) else "other"


print([kind(x) for x in (1, 2.5, "a", None, True)])
