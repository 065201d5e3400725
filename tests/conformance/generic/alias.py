# Subscripted built-in classes: attributes, text, equality, calls, bases.
import types
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence


class Own:
    class Inner:
        pass


class Items(list):
    pass


aliases = [
    list[int], dict[str, int], tuple[int, ...], tuple[()], tuple[int], set[str], frozenset[bytes], type[Own], list[list[int]], list[None],
    list["Own"], list[...], dict[str, list[tuple[int, ...]]], list[Own.Inner], enumerate[int], deque[int], defaultdict[str, list[int]],
    OrderedDict[str, int], Counter[str], ChainMap[str, int], Iterable[int], Mapping[str, Own], Sequence[int], Iterator[str], Items[int],
    list[[int, str]], list[int | None], list[1], list[int, str], types.GeneratorType[int, None, str],
]
for alias in aliases:
    print(alias, alias.__origin__.__name__, alias.__args__, alias.__parameters__, type(alias).__name__)
alias = list[int]
print(alias == list[int], alias == list[str], alias is list[int], hash(alias) == hash(list[int]), alias != list, alias == 3)
print({list[int]: 1, dict[str, int]: 2}[list[int]], list[int] in (set[int], list[int]))
print(alias.__name__, alias.__qualname__, alias.__module__, alias.__unpacked__, alias.__class__, isinstance(alias, types.GenericAlias))
print(alias.append is list.append, alias.__mro_entries__(()), alias.__reduce__(), alias.fromkeys if hasattr(alias, "fromkeys") else "no")
print(hasattr(alias, "__bases__"), hasattr(alias, "__mro__"), callable(alias))
print(list[int]("abc"), dict[str, int](a=1), tuple[int, ...]([1, 2]), type(deque[int]()).__name__, type[int](3))


class Told:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, value):
        self.value = value


told = Told[int](5)
print(told.value, told.__orig_class__, Told[int].__origin__ is Told, Told[int, str].__args__)


class Derived(list[int], Told):
    pass


print(Derived.__bases__, Derived.__orig_bases__, Derived.__mro__[1].__name__)
print(types.GenericAlias(list, int), types.GenericAlias(list, (int, str)), types.GenericAlias(tuple, ()), types.GenericAlias(list, [int]))
print(*tuple[int, str], *list[int])
(unpacked,) = tuple[int, ...]
print(unpacked, unpacked.__unpacked__, unpacked.__typing_unpacked_tuple_args__, unpacked == tuple[int, ...], tuple[unpacked])
for attempt in [
    lambda: isinstance([], list[int]),
    lambda: issubclass(list, list[int]),
    lambda: isinstance(1, (str, list[int])),
    lambda: list[int][str],
    lambda: list[int].nothing,
    lambda: int[str],
    lambda: str[int],
    lambda: Own[int],
    lambda: types.GenericAlias(list),
    lambda: types.GenericAlias(),
    lambda: setattr(list[int], "x", 1),
    lambda: list[int] + 1,
    lambda: list[int] < list[int],
    lambda: tuple[int]("ab", "c"),
    lambda: bool[int],
    lambda: range[int],
]:
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def annotated(x: list[int], y: dict[str, tuple[int, ...]] | None = None) -> type[Own]:
    return Own


print(annotated.__annotations__)
