"""partialmethod and singledispatchmethod: binding, classes, static methods, abstract ones."""
from abc import ABC, abstractmethod
from functools import partialmethod, singledispatchmethod


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, state, *more, **named):
        self.alive = state
        return self.alive, more, named

    on = partialmethod(set, True)
    off = partialmethod(set, False, 1, key=2)
    nested = partialmethod(off, 3, other=4)

    @classmethod
    def made(cls, *args):
        return cls.__name__, args

    two = partialmethod(made, 2)

    @staticmethod
    def plain(*args):
        return args

    three = partialmethod(plain, 3)


c = Cell()
print(c.on(), c.alive, c.off(), c.off(5, key=6), c.nested())
print(Cell.on(c), Cell.two(5), c.two(), Cell.three(1), c.three())
print(Cell.__dict__["on"].func.__name__, Cell.__dict__["nested"].args, Cell.__dict__["nested"].keywords)
print(repr(partialmethod(int, 1, base=2)), c.on.args, type(c.on).__name__, type(Cell.on).__name__)
try:
    partialmethod(5)
except TypeError as e:
    print(e)


class Shower:
    @singledispatchmethod
    def show(self, x):
        "Shows."
        return "object", x

    @show.register
    def _(self, x: int):
        return "int", x

    @show.register(str)
    def _(self, x):
        return "str", x, type(self).__name__

    @singledispatchmethod
    @classmethod
    def of(cls, x):
        return cls.__name__, "any"

    @of.register
    @classmethod
    def _(cls, x: list):
        return cls.__name__, "list"

    @singledispatchmethod
    @staticmethod
    def still(x):
        return "any"

    @still.register(int)
    @staticmethod
    def _(x):
        return "int"


class Sub(Shower):
    pass


s = Sub()
print(s.show(1.5), s.show(True), s.show("a"), Shower.show.__name__, s.show.__doc__)
print(Sub.of(1), s.of([]), Sub.still(1), s.still("a"))
try:
    s.show()
except TypeError as e:
    print(e)
try:
    singledispatchmethod(5)
except TypeError as e:
    print(e)


class A(ABC):
    @abstractmethod
    def f(self, x): pass
    g = partialmethod(f, 1)

    @singledispatchmethod
    @abstractmethod
    def h(self, x): pass


try:
    A()
except TypeError as e:
    print(e)
