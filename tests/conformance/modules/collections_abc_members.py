# Which built-in objects belong to which abstract base classes, and which classes can be subscripted.
import array
import collections
import collections.abc as abc
import contextvars
import dataclasses
import functools
import itertools
import os
import re
import types
import typing
import warnings
import weakref

NAMES = sorted(set(abc.__all__) - {"ByteString", "Buffer"})
objects = {
    "bytearray": bytearray(), "memoryview": memoryview(b""), "bytes": b"", "str": "", "range": range(1), "list": [],
    "tuple": (), "dict": {}, "set": set(), "frozenset": frozenset(), "keys": {}.keys(), "values": {}.values(),
    "items": {}.items(), "deque": collections.deque(), "array": array.array("i"), "proxy": types.MappingProxyType({}),
    "generator": (x for x in ()), "iterator": iter([]), "function": len, "Counter": collections.Counter(),
    "UserDict": collections.UserDict(), "UserList": collections.UserList(), "UserString": collections.UserString(""),
    "OrderedDict": collections.OrderedDict(), "ChainMap": collections.ChainMap(), "slice": slice(1), "None": None, "int": 1,
}
for name, value in objects.items():
    print(name, [kind for kind in NAMES if isinstance(value, getattr(abc, kind))])
print([name for name, value in objects.items() if isinstance(value, abc.Buffer)])


def subscribed(kind, *args):
    try:
        return kind[args if len(args) > 1 else args[0]]
    except TypeError as error:
        return error


for name in NAMES:
    print(subscribed(getattr(abc, name), int), subscribed(getattr(abc, name), int, str))
for kind in (types.CoroutineType, types.AsyncGeneratorType, types.GeneratorType, ExceptionGroup, BaseExceptionGroup,
             types.MappingProxyType, collections.deque, type, enumerate, memoryview, range, slice, filter, zip, property,
             staticmethod, frozenset, bytes, types.SimpleNamespace, weakref.ref, weakref.WeakMethod, re.Match, re.Pattern,
             os.PathLike, os.DirEntry, functools.partial, contextvars.ContextVar,
             contextvars.Token, dataclasses.Field, itertools.chain, itertools.count, itertools.batched, array.array):
    print(subscribed(kind, int))


async def f(x: abc.Awaitable[int], y: abc.AsyncIterator[str]) -> abc.Coroutine[None, None, int]:
    pass


print(f.__annotations__, typing.get_type_hints(f)["x"], typing.ByteString)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(isinstance(b"", abc.ByteString), issubclass(bytearray, abc.ByteString), issubclass(str, abc.ByteString))

    class Mine(abc.ByteString):
        pass

print([str(warning.message) for warning in caught])


class Exporting:
    def __buffer__(self, flags):
        return memoryview(b"")


print(issubclass(Exporting, abc.Buffer), issubclass(int, abc.Buffer))
match bytearray(b"a"):
    case [*items]:
        print("sequence", items)
    case _:
        print("no sequence pattern")
