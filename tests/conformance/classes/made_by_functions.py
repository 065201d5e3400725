# Class statements whose metaclass is a function, slots without values, and patterns of built-in classes.
def shown(name, bases, namespace, **keywords):
    return name, bases, sorted(key for key in namespace if not key.startswith("__")), keywords


class Odd(1, "two", metaclass=shown, three=3):
    four = 4


print(Odd)


class Entries:
    def __mro_entries__(self, bases):
        return (int,)


def original(name, bases, namespace):
    return bases, "__orig_bases__" in namespace


class Resolved(Entries(), metaclass=original):
    pass


class Unresolved(str, metaclass=original):
    pass


print(Resolved, Unresolved)


class Slotted:
    __slots__ = ("value",)


for module in "__main__", "elsewhere", "builtins":
    Slotted.__module__ = module
    for read in lambda: Slotted().value, lambda: Slotted.value.__get__(Slotted()), lambda: Slotted().other:
        try:
            read()
        except AttributeError as e:
            print(e)

for subject in bytearray(b"x"), b"x", "x", 1.5, True, [1], (1,), {1: 2}, {1}, frozenset({1}):
    match subject:
        case bytearray(it) | bytes(it) | str(it) | bool(it) | float(it) | list(it) | tuple(it):
            print("itself", it)
        case dict(it) | set(it) | frozenset(it):
            print("a collection", it)
try:
    match 1j:
        case complex(it):
            pass
except TypeError as e:
    print(e)
