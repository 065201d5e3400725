"""`isinstance` with several classes in a hot loop: built-in ones, a program's, derived ones, hooks, and classes that change."""

from abc import ABC

ROUNDS = 1500


class Plain:
    pass


class Derived(Plain):
    pass


class Numeric(int):
    pass


class Oops(ValueError):
    pass


class Hooked(type):
    def __instancecheck__(cls, other):
        return other == 3


class Threes(metaclass=Hooked):
    pass


class Registered(ABC):
    pass


Registered.register(float)


class Claims:
    __class__ = Plain


values = [1, True, Numeric(4), 2.5, "s", b"b", None, [1], (1,), {1: 2}, Plain(), Derived(), Oops(), KeyError(), print, 10**30, 3]
values += [Claims(), Claims, int]


def names(test):
    found = {}
    for n in range(ROUNDS):
        value = values[n % len(values)]
        if test(value):
            found[type(value).__name__] = found.get(type(value).__name__, 0) + 1
    return sorted(found.items())


print(names(lambda x: isinstance(x, (int, float))))
print(names(lambda x: isinstance(x, (str, bytes))))
print(names(lambda x: isinstance(x, (list, tuple, dict))))
print(names(lambda x: isinstance(x, (Plain, Oops))))
print(names(lambda x: isinstance(x, (Derived, str, int))))
print(names(lambda x: isinstance(x, (Derived,))), names(lambda x: isinstance(x, ())))
print(names(lambda x: isinstance(x, (Threes, str))))
print(names(lambda x: isinstance(x, (str, Registered))))
print(names(lambda x: isinstance(x, (bool, type(None)))))
print(names(lambda x: isinstance(x, (str, (int, list)))))
print(names(lambda x: isinstance(x, (str, bytes, list, tuple, dict, Plain, Oops, float))))
print(names(lambda x: isinstance(x, int | str)))


def depth(tree):
    return 1 + max(map(depth, tree), default=0) if isinstance(tree, (list, tuple)) else 0


print(sum(depth([1, (2, [3, n]), [[n]]]) for n in range(ROUNDS)))


def known(n):
    return isinstance(n + 1, (str, int)), isinstance([n], (str, int)), isinstance((n,), (tuple, list))


print({known(n) for n in range(ROUNDS)})


def wrong(x):
    return isinstance(x, (int, 5))


errors = set()
for n in range(ROUNDS):
    try:
        errors.add(wrong("x" if n % 2 else 1))
    except TypeError as error:
        errors.add(str(error))
print(sorted(errors, key=str))

counts = [0, 0]
thing = Plain()
for n in range(ROUNDS):
    counts[isinstance(thing, (Derived, str))] += 1
    if n == ROUNDS // 2:
        thing.__class__ = Derived
print(counts)
