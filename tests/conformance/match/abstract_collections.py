"""Sequence and mapping patterns match what derives from the abstract classes, or is registered with them."""

import array
import collections
import collections.abc
import types


class Items:
    """Has the methods of a sequence, and is none."""

    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Registered(Items):
    pass


class Derived(Registered):
    pass


class Row(Items, collections.abc.Sequence):
    pass


class Table(collections.abc.Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        print("asks for", key)
        return self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


class ListFirst(list, collections.abc.Mapping.__mro__[-1]):
    pass


class Late:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return "late"

    def get(self, key, default):
        return "late by key"


class Both(Row, Table):
    pass


class BothTurned(Table, Row):
    def __init__(self):
        Table.__init__(self, a=1)
        self.items = ("a",)


collections.abc.Sequence.register(Registered)


def kind(value):
    match value:
        case []:
            return "empty sequence"
        case [x]:
            return "sequence of one", x
        case [first, *rest]:
            return "sequence", first, rest
        case {"a": x, **rest}:
            return "mapping with a", x, rest
        case {}:
            return "mapping"
        case _:
            return "neither"


for value in (
    collections.deque([1]), collections.UserList([1, 2, 3]), collections.ChainMap({"a": 1}, {"b": 2}),
    collections.UserDict(a=1), collections.Counter("ab"), collections.OrderedDict(b=1), range(2),
    array.array("i", [7]), memoryview(b"ab"), types.MappingProxyType({"a": 1}), {1: 2}.keys(), {1}, "a", b"a",
    bytearray(b"a"), collections.UserString("a"), iter([1]), Items(1), Registered(1), Derived(1, 2), Row(1), Row(),
    Table(a=1, b=2), Table(), ListFirst([1]), BothTurned(), Late(),
):
    print(type(value).__name__, kind(value))
collections.abc.Mapping.register(Late)
print(kind(Late()))
collections.abc.Sequence.register(Late)
print(kind(Late()), isinstance(Late(), collections.abc.Sequence))
print(hasattr(collections.abc.Sequence, "__abc_tpflags__"))
