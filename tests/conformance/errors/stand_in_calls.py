# Wrong calls of what is native in CPython, and of what is not: each has messages of its own kind.
import contextvars
import functools
import io
import itertools
import operator
import re
import struct
import types
import typing
import warnings
import weakref
from collections import OrderedDict

SHAPES = [((), {}), ((1,) * 8, {}), ((1,), {"foo": 1}), ((), {"foo": 1}), (("n", 2, 3), {})]


def show(name, function, shapes=SHAPES):
    print(name)
    for args, kwargs in shapes:
        try:
            outcome = type(function(*args, **kwargs)).__name__
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
        print(f"  {len(args)} {','.join(kwargs)}: {outcome}")


class Plain:
    pass


plain = Plain()
variable = contextvars.ContextVar("variable")
context = contextvars.copy_context()
key = functools.cmp_to_key(lambda a, b: 0)

show("ContextVar", contextvars.ContextVar)
show("Context", contextvars.Context)
show("Token", contextvars.Token)
show("copy_context", contextvars.copy_context)
for name in ("get", "set", "reset"):
    show(f"ContextVar.{name}", getattr(variable, name), SHAPES[name == "get":])
show("Context.get", context.get)
show("Context.keys", context.keys, SHAPES[1:])
show("Context.copy", context.copy)
for name in ("TypeVar", "ParamSpec", "TypeVarTuple", "TypeAliasType", "ParamSpecArgs", "ParamSpecKwargs"):
    show(name, getattr(typing, name))
show("ref", weakref.ref, [*SHAPES[:2], *SHAPES[3:], ((plain,), {"foo": 1}), ((), {"object": plain})])
for name in ("proxy", "getweakrefcount", "getweakrefs"):
    show(name, getattr(weakref, name))
for name in ("cache", "cmp_to_key", "wraps", "update_wrapper", "partial", "partialmethod", "total_ordering"):
    show(name, getattr(functools, name), SHAPES[:4])
show("update_wrapper", functools.update_wrapper, [((1,), {"wrapper": 2}), ((), {"wrapped": 1}), ((), {"wraped": 1})])
show("lru_cache", functools.lru_cache, [SHAPES[1], SHAPES[4], ((1,), {"maxsize": 2}), ((), {"types": 1})])
show("key", key)
for name in (
    "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse "
    "groupby islice pairwise permutations product repeat starmap takewhile zip_longest"
).split():
    show(name, getattr(itertools, name), SHAPES[:4] if name != "count" else SHAPES[1:])
show("zip_longest", itertools.zip_longest, [(([],), {"fillvalue": 1, "x": 1}), (([],), {"fillvalues": 1})])
ordered = OrderedDict(a=1)
for name in ("move_to_end", "popitem", "fromkeys", "copy", "keys"):
    show(f"OrderedDict.{name}", getattr(ordered, name), SHAPES[1:])
show("GenericAlias", types.GenericAlias)
show("purge", re.purge)
for name in ("StringIO", "BytesIO", "TextIOWrapper", "BufferedReader", "BufferedWriter", "BufferedRandom"):
    show(name, getattr(io, name), SHAPES[:1] * (name[0] in "TB" and name != "BytesIO") + SHAPES[1:4])
for name in ("read", "write", "seek", "tell", "truncate", "getvalue", "readline", "close"):
    show(f"StringIO.{name}", getattr(io.StringIO(), name), SHAPES[:4])
    show(f"BytesIO.{name}", getattr(io.BytesIO(), name), SHAPES[1:4])
for name in ("pack", "unpack", "calcsize", "pack_into", "unpack_from", "iter_unpack", "Struct"):
    show(name, getattr(struct, name), SHAPES[:4])
show("length_hint", operator.length_hint)
show("warn", warnings.warn, [SHAPES[0], SHAPES[3]])
show("warn_explicit", warnings.warn_explicit, [SHAPES[0], SHAPES[2], SHAPES[3]])


class Mine(io.StringIO):
    def read(self, size):
        return super().read(size)


show("a method of a derived class", Mine("text").read, SHAPES[:2])
show("an inherited one", Mine("text").readline, SHAPES[1:2])
show("its constructor", Mine, SHAPES[1:4])
