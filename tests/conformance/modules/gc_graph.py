# What gc says of objects: which it knows, what they refer to, what refers to them.
import gc
import re
import types
import weakref
from collections import OrderedDict, deque
from functools import partial


class Plain:
    pass


class Slotted:
    __slots__ = ("x",)


class Bare:
    __slots__ = ()


class Derived(list):
    pass


def generate():
    yield 1


print("tracked")
plain = Plain()
values = dict(
    int=0, big=2**80, str="a", bytes=b"", float=1.5, complex=1j, none=None, list=[], empty_dict={}, atomic={"a": 1},
    nested={"a": []}, of_dicts={"a": {}}, numbers={1: 2.5}, empty_tuple=(), fresh=tuple([1, 2]), type=int, error=Exception,
    class_=Plain, instance=plain, bare=Bare(), slotted=Slotted(), object=object(), range=range(3), slice=slice(1),
    bytearray=bytearray(b"1"), view=memoryview(b"a"), proxy=Plain.__dict__, pattern=re.compile("a"), set=set(),
    frozenset=frozenset([1]), function=generate, generator=generate(), code=generate.__code__, builtin=len,
    method=[].append, cell=types.CellType(1), module=re, iterator=iter([]), range_iterator=iter(range(3)),
    strings=iter("a"), enumerate=enumerate([]), zip=zip(), map=map(len, []), reference=weakref.ref(plain),
    partial=partial(len), deque=deque(), ordered=OrderedDict(), property=property(), exception=ValueError(),
    ellipsis=..., alias=list[int], union=int | str, wrapper=str.join, super=super(Plain, plain), member=Slotted.x,
    keys={}.keys(), namespace=types.SimpleNamespace(), of_int=type("I", (int,), {})(3),
)  # fmt: skip
for name, value in values.items():
    print(f"  {name}: {gc.is_tracked(value)} {gc.is_finalized(value)}")

print("referents")
print(gc.get_referents(), gc.get_referents(1, "a", None))
print(gc.get_referents([1, "a", None]), gc.get_referents([2], (3, 4)))
print(gc.get_referents({"a": 1, "b": []}), gc.get_referents({"a": 1, 2: 3}))
print(sorted(gc.get_referents({1, 2, 3})), gc.get_referents(types.CellType(5)), gc.get_referents(types.CellType()))
plain.x, plain.y = [1], "t"
print(gc.get_referents(plain))
slotted = Slotted()
slotted.x = [3]
print(gc.get_referents(slotted))
derived = Derived([1, 2])
print(gc.get_referents(derived)[-2:], Derived in gc.get_referents(derived))
inside = gc.get_referents(partial(max, (1,), key=len))
print(max in inside, ((1,),) in inside, {"key": len} in inside)
print(generate.__code__ in gc.get_referents(generate), globals() in gc.get_referents(generate))
bound = plain.__init_subclass__
print(Plain in gc.get_referents(bound), list in gc.get_referents(Derived), Derived in gc.get_referents(list))
suspended = (pair for pair in [[1, 2]])
next(suspended)
print(any(part == [1, 2] for part in gc.get_referents(suspended)))
called = lambda reference: None
reference = weakref.ref(plain, called)
print(called in gc.get_referents(reference), plain in gc.get_referents(reference))

print("referrers")


class Needle:
    pass


def enclose():
    captured = needle

    def inner():
        return captured

    return inner


needle = Needle()
holder = [needle]
chain = {"list": holder}
pair = (needle, 1)
plain.needle = needle
derived.append(needle)
inner = enclose()
weak = weakref.WeakSet([needle])


def describe(referrers):
    named = {"holder": holder, "chain": chain, "pair": pair, "plain": plain, "derived": derived, "globals": globals()}
    cell = inner.__closure__[0]
    named["cell"] = cell
    return sorted(name for name, value in named.items() if any(value is referrer for referrer in referrers))


print(describe(gc.get_referrers(needle)))
print(describe(gc.get_referrers(holder)))
print(describe(gc.get_referrers(needle, holder)))
print(describe(gc.get_referrers(chain["list"][0])), gc.get_referrers())
closure = inner.__closure__
print(any(referrer is inner or referrer is closure for referrer in gc.get_referrers(closure[0])))
print(any(referrer is Plain for referrer in gc.get_referrers(plain)))
print(any(referrer is plain for referrer in gc.get_referrers(Plain)))

print("objects")


def count():
    return sum(type(value) is Needle for value in gc.get_objects())


print(count())
more = [Needle() for _ in range(20)]
print(count())
more.clear()
gc.collect()
print(count())
known = {id(value) for value in gc.get_objects()}
print([id(value) in known for value in (needle, holder, chain, pair, Needle, inner, plain, derived, 5, "a", int)])
for generation in (None, -1, True, 2, 3, -2, "a", 1.5, 2**70):
    try:
        print(type(gc.get_objects(generation)) is type(gc.get_objects(generation=generation)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

print("finalized")


class Phoenix:
    def __del__(self):
        global risen
        risen = self


Phoenix()
gc.collect()
print(gc.is_finalized(risen), gc.is_finalized(Phoenix()), gc.is_tracked(risen))

print("arguments")
for call in (
    lambda: gc.is_tracked(),
    lambda: gc.is_tracked(1, 2),
    lambda: gc.is_finalized(),
    lambda: gc.get_objects(1, 2),
    lambda: gc.get_objects(gen=1),
    lambda: gc.get_referrers(x=1),
    lambda: gc.get_referents(x=1),
    lambda: gc.set_debug("a"),
    lambda: gc.set_debug(),
):
    try:
        call()
    except TypeError as error:
        print(error)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
print(gc.get_debug())
gc.set_debug(0)
print(gc.get_debug())
