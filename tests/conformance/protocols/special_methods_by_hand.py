# Special methods of built-in types called as attributes do what the operation does.
import types


def function():
    yield


async def coroutine():
    pass


async def generator():
    yield


waiting = coroutine()
things = [
    None, ..., NotImplemented, range(3), range(0, 9, 2), slice(1, 2), {1: 2}.keys(), {1: 2}.values(), {1: 2}.items(),
    function, function(), function.__code__, waiting, generator(), len, [].append, str.join, dict.__dict__["fromkeys"],
    int.real, (1).__add__, int.__add__, classmethod(len), staticmethod(len), types.ModuleType("m"), int | str,
    types.MethodType(len, 1), types.CellType(1), True, 1j, b"x", bytearray(b"x"), frozenset(), types.SimpleNamespace(a=1),
]
for thing in things:
    kind = type(thing)
    own = kind.__repr__(thing) == thing.__repr__() == repr(thing) and thing.__str__() == str(thing)
    hashed = kind.__hash__ is None or kind.__hash__(thing) == hash(thing)
    print(kind.__name__, own, hashed)
waiting.close()
for wrong in lambda: range.__repr__(1), lambda: type(None).__repr__(1), lambda: slice.__hash__([]):
    try:
        wrong()
    except TypeError as e:
        print(e)

# Numbers of digits beyond all numbers.
print(round(5, 10**30), round(2.5, 10**30), round(2.5, -(10**30)), (5).__round__(10**30))


# What is no iterable, though its class has methods.
class Plain:
    def method(self):
        pass


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def set_slice(items, value):
    items[::2] = value


for thing in Plain(), object():
    attempt("".join, thing)
    attempt(b"".join, thing)
    attempt(dict, [thing])
    attempt(bytearray().extend, thing)
    attempt(set_slice, [1, 2], thing)
    attempt(bytes, thing)

# None among arguments is named as such.
attempt(int.from_bytes, b"a", None)
attempt((5).to_bytes, 1, None)
attempt((5).__format__, None)
attempt("x".__format__, None)
attempt(ExceptionGroup, None, [ValueError()])
attempt(UnicodeDecodeError, None, b"a", 0, 1, "r")
attempt(compile, "a", "b", None)
attempt(int.from_bytes, "a", "b")
attempt((5).to_bytes, 1 << 70)

# Exception classes say by the name of their base what they do not take.
for kind in ImportError, ModuleNotFoundError, NameError, UnboundLocalError, AttributeError:
    attempt(kind, wrong=1)
    attempt(type("Derived", (kind,), {}), wrong=1)

# Formats of complex numbers: the code comes first.
for spec in "05x", "=5s", "05", "=5", "05f", "#010x":
    attempt(format, 1 + 2j, spec)
