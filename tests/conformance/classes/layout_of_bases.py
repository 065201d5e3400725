# Which built-in types may be bases of one class, and which of them lays out its instances.
import types


class Plain:
    pass


class Words(list):
    pass


class Slotted(Plain):
    __slots__ = ("x",)


class OtherSlots:
    __slots__ = ("y",)


class Failure(OSError):
    pass


bases = [
    object, int, str, list, dict, tuple, frozenset, type, property, types.ModuleType, types.SimpleNamespace, map, enumerate,
    BaseException, ValueError, OSError, KeyError, ImportError, AttributeError, NameError, StopIteration, SystemExit,
    SyntaxError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError, FileNotFoundError, ModuleNotFoundError, Warning,
    Plain, Words, Slotted, OtherSlots, Failure, bool, range, type(None), types.FunctionType,
]
for first in bases:
    for second in bases:
        try:
            made = type("Made", (first, second), {})
        except TypeError as error:
            print(first.__name__, second.__name__, error)
        else:
            print(first.__name__, second.__name__, "base", made.__base__.__name__)


class Both(ValueError, OSError):
    pass


error = Both(2, "gone")
print(error.args, isinstance(error, ValueError), isinstance(error, OSError))
try:
    ValueError.__new__(Both)
except TypeError as failure:
    print(failure)


class Missing(KeyError, AttributeError):
    pass


error = Missing("k")
print(str(error), repr(error), error.name, error.args)


class Mixed(Plain, list):
    pass


mixed = Mixed("ab")
mixed.mark = 1
print(mixed, mixed.__dict__, Mixed.__base__.__name__, isinstance(mixed, Plain))


class Twice(map):
    def __init__(self, function, *iterables):
        self.seen = 0

    def __next__(self):
        self.seen += 1
        return super().__next__() * 2


twice = Twice(len, ["a", "bcd"])
print(list(twice), twice.seen, isinstance(twice, map), iter(twice) is twice)


class Counted(enumerate):
    pass


print(list(Counted("ab", 5)), next(Counted("x")), type(Counted("x")).__name__)


class Space(types.SimpleNamespace):
    def total(self):
        return self.a + self.b


space = Space(a=1, b=2)
space.c = 3
print(space.total(), space.__dict__, space)


class Module(types.ModuleType):
    @property
    def twice(self):
        return self.value * 2


module = Module("mine", "doc")
module.value = 21
print(module.twice, module.__name__, module.__doc__, module.__dict__["value"], sorted(module.__dict__))
