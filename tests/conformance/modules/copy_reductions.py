# What objects say of how they are copied, and what copy() and deepcopy() make of it.
import copy
import copyreg
import sys


def attempt(what, *args):
    try:
        return what(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Plain:
    pass


plain = Plain()
print(plain.__getstate__(), object().__getstate__())
plain.x = [1]
function, args, *rest = plain.__reduce_ex__(2)
print(function is copyreg.__newobj__, args, rest, plain.__getstate__() is plain.__dict__)
function, args, *rest = plain.__reduce__()
print(function is copyreg._reconstructor, args, rest)
print(attempt(object.__reduce_ex__), attempt(object.__getstate__))


class Slotted:
    __slots__ = ("p", "q")


class Mixed(Slotted):
    __slots__ = ("r", "__dict__")


slotted = Slotted()
print(slotted.__getstate__())
slotted.p = [2]
print(slotted.__getstate__(), slotted.__reduce_ex__(4)[1:])
print(attempt(slotted.__reduce__))
print(attempt(slotted.__reduce_ex__, 1))
mixed = Mixed()
mixed.q, mixed.r, mixed.other = [1], 2, [3]
state, slots = mixed.__getstate__()
print(state, sorted(slots.items()))
shallow, deep = copy.copy(mixed), copy.deepcopy(mixed)
print(shallow.q is mixed.q, deep.q is mixed.q, deep.q, deep.other, hasattr(deep, "p"))

print("built-in bases")


class Items(list):
    pass


class Table(dict):
    pass


class Pair(tuple):
    pass


class Number(int):
    pass


class Text(str):
    pass


for kind, value in [(Items, [1, 2]), (Table, {"a": 1}), (Pair, (1, 2)), (Number, 5), (Text, "t")]:
    made = kind(value)
    made.note = [1]
    function, args, state, items, pairs = made.__reduce_ex__(4)
    print(kind.__name__, function.__name__, args, state, items and list(items), pairs and list(pairs))
    again = copy.deepcopy(made)
    print("  ", again, type(again).__name__, again.note, again.note is made.note)
    old = made.__reduce_ex__(1)
    print("  ", old[0].__name__, old[1], old[2:])

for value in [1, "a", (1,), 1.5, 2j, None, True, b"b"]:
    print(type(value).__name__, value.__reduce_ex__(4)[1:])
for value in [slice(1, 2), range(3), {1}, frozenset({2}), bytearray(b"ab"), bytearray(), ValueError("v", 1)]:
    print(type(value).__name__, value.__reduce_ex__(4))
print(bytearray(b"\xe9").__reduce__(), (...).__reduce__(), NotImplemented.__reduce__(), len.__reduce__())

print("refused")
for value in [(x for x in ()), lambda: 0, sys, Plain.__dict__, {}.keys(), attempt.__code__, memoryview(b"")]:
    print(attempt(value.__reduce_ex__, 4))
print(attempt(copy.copy, (x for x in ())), attempt(copy.deepcopy, [sys]), sep="\n")

print("hooks")


class Arguments:
    def __new__(cls, *args, **keywords):
        made = super().__new__(cls)
        made.given = args, keywords
        return made

    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


function, args, *rest = Arguments(5).__reduce_ex__(4)
print(function is copyreg.__newobj_ex__, args, rest)
print(copy.copy(Arguments(5)).given)


def arguments_given(ex, value):
    name = "__getnewargs_ex__" if ex else "__getnewargs__"
    return type("Given", (), {name: lambda self: value})().__reduce_ex__(2)[1]


for ex, value in [(0, (1, 2)), (0, [1]), (1, 5), (1, (1,)), (1, ([], {})), (1, ((), [])), (1, ((3,), {}))]:
    print(ex, value, attempt(arguments_given, ex, value))


class WithState:
    def __getstate__(self):
        return {"z": [1]}

    def __setstate__(self, state):
        self.seen = state


print(copy.copy(WithState()).seen, copy.deepcopy(WithState()).seen)


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, (1,), {"extra": [2]}


print(Reduced(7).__reduce_ex__(4)[1:], vars(copy.copy(Reduced(7))))


class ByProtocol(Reduced):
    def __reduce_ex__(self, protocol):
        return ByProtocol, (protocol,)


print(copy.copy(ByProtocol()).args, copy.deepcopy(ByProtocol()).args)


class Global:
    def __reduce__(self):
        return "name"


it = Global()
print(copy.copy(it) is it, copy.deepcopy(it) is it)


class Wrong:
    def __reduce_ex__(self, protocol):
        return 5


class Nothing:
    __reduce_ex__ = None
    __reduce__ = None


print(attempt(copy.copy, Wrong()))
print(attempt(copy.copy, Nothing()), attempt(copy.deepcopy, Nothing()), sep="\n")

copyreg.pickle(Plain, lambda plain: (Plain, ()))
print(vars(copy.copy(plain)), copyreg.dispatch_table[Plain] is not None)
print(attempt(copyreg.pickle, Plain, 5), attempt(copyreg.constructor, 5))
print(copyreg.dispatch_table[complex](1 + 2j), copy.copy(int | str), sorted(copyreg.__all__))
copyreg.add_extension("m", "n", 5)
print(attempt(copyreg.add_extension, "m", "n", 6), attempt(copyreg.add_extension, "m", "o", 5))
print(attempt(copyreg.add_extension, "m", "n", 0), attempt(copyreg.remove_extension, "m", "x", 5))
copyreg.remove_extension("m", "n", 5)

print("exceptions")


class Failure(OSError):
    pass


failure = Failure(2, "no", "file")
failure.more = [1]
again = copy.deepcopy(failure)
print(repr(again), again.errno, again.filename, again.more, type(again).__name__)
error = ImportError("i", name="n", path="p")
print(error.__reduce__()[1:], copy.copy(error).name, copy.copy(error).path)
print(ValueError(1).__reduce__(), ValueError().__setstate__(None))
value = ValueError()
value.__setstate__({"a": 1, "__notes__": ["n"]})
print(value.a, value.__notes__, attempt(value.__setstate__, 5))
