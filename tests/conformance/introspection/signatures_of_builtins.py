# What inspect says of the parameters of built-in functions, types and methods.
import builtins
import functools
import inspect
import itertools
import math
import operator
import time


def show(label, function):
    try:
        print(label, inspect.signature(function))
    except ValueError:
        print(label, "has no signature")


left_out = "anext breakpoint copyright credits exit help license open quit type".split()
for name in sorted(set(dir(builtins)) - set(left_out)):
    value = getattr(builtins, name)
    if callable(value) and name[0] != "_" and not (isinstance(value, type) and issubclass(value, BaseException)):
        show(name, value)
for kind, names in {
    str: "join split replace encode format strip center splitlines partition __len__ __add__ __contains__ count",
    list: "append extend sort index pop insert __setitem__ __init__ __iter__",
    dict: "get setdefault popitem items fromkeys pop __delitem__",
    set: "add union discard __or__",
    int: "to_bytes from_bytes bit_length __add__ __pow__ __format__",
    float: "hex is_integer as_integer_ratio",
    tuple: "index count __hash__",
    bytes: "decode join hex",
    object: "__init__ __repr__ __setattr__ __getattribute__ __eq__ __reduce_ex__ __dir__",
}.items():
    for name in names.split():
        show(f"{kind.__name__}.{name}", getattr(kind, name))
for bound in ("a".join, [].append, [].sort, {}.get, (1).to_bytes, int.from_bytes, [].__len__, "a".__add__):
    show(bound.__name__, bound)
for function in (
    math.sqrt, math.gcd, math.log, math.isclose, operator.add, operator.getitem, itertools.chain, itertools.count,
    itertools.accumulate, itertools.product, functools.partial, functools.wraps, functools.lru_cache, functools.cache,
    functools.update_wrapper, functools.cmp_to_key, time.sleep, time.time,
):  # fmt: skip
    show(function.__name__, function)


class Derived(list):
    pass


class Made(dict):
    def __init__(self, first, *rest):
        pass


show("Derived", Derived)
show("Made", Made)
show("a partial", functools.partial(sorted, reverse=True))
parameter = inspect.signature(print).parameters["sep"]
print(parameter, parameter.kind.name, repr(parameter.default))
print(inspect.signature(sorted).bind([1], key=len).arguments)
