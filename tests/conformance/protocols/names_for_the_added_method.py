"""A built-in type that takes no named arguments leaves them to the `__init__`, or for lists the `__new__`, of a class."""

from array import array


def attempt(make):
    try:
        made = make()
        print(type(made).__name__, getattr(made, 'unit', 'no unit'), made if hasattr(made, '__len__') else '')
    except TypeError as error:
        print(type(error).__name__, error)


def with_init(base):
    class Derived(base):
        def __init__(self, *args, unit=None):
            self.unit = unit
    Derived.__name__ = f'init_{base.__name__}'
    return Derived


def with_new(base):
    class Derived(base):
        def __new__(cls, *args, unit=None):
            made = super().__new__(cls, *args)
            made.unit = unit
            return made
    Derived.__name__ = f'new_{base.__name__}'
    return Derived


def with_neither(base):
    class Derived(base):
        pass
    Derived.__name__ = f'plain_{base.__name__}'
    return Derived


for base, args in [
    (tuple, ([1, 2],)), (frozenset, ([1],)), (float, (1.5,)), (list, ([1, 2],)), (set, ([1],)), (int, (5,)),
    (map, (abs, [1])), (filter, (None, [1])), (array, ('b', b'ab')), (str, ('a',)), (bytes, (b'a',)),
    (complex, (1, 2)), (dict, ([(1, 2)],)), (bytearray, (b'ab',)), (zip, ([1],)),
]:
    for derive in with_init, with_new, with_neither:
        derived = derive(base)
        attempt(lambda: derived(*args, unit='m'))
        attempt(lambda: derived(*args))


class Point(tuple):
    def __init__(self, coordinates, label=''):
        self.label = label

    def __repr__(self):
        return f'{self.label}{tuple(self)!r}'


class Metres(float):
    def __init__(self, amount, digits=2):
        self.digits = digits

    def __str__(self):
        return f'{float(self):.{self.digits}f} m'


print([Point((n, n + 1), label='p') for n in range(3)], Metres('2.5', digits=3), Metres(1), Metres('4', digits=0) + 1)
