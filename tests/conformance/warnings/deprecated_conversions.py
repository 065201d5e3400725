"""Special methods that give instances of derived classes: the value is taken, with a warning."""

import math
import operator


class Int(int):
    pass


class Float(float):
    pass


class Complex(complex):
    pass


class Whole:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Index(Whole):
    __int__ = None

    def __index__(self):
        return self.value


class Real(Whole):
    def __float__(self):
        return self.value


class Imaginary(Whole):
    def __complex__(self):
        return self.value


class Cut:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


def show(value):
    print(type(value).__name__, repr(value))


show(int(Whole(True)))
show(int(Whole(Int(5))))
show(int(Whole(6)))
show(int(Int(7)))
show(operator.index(Index(True)))
show([1, 2, 3][Index(Int(2))])
show([1, 2, 3][Index(False):Index(True)])
show(range(Index(Int(2))))
show("ab" * Index(True))
show(chr(Index(True)))
show(math.factorial(Index(Int(4))))
show(round(2.567, Index(True)))
show("%d %x" % (Whole(True), Index(True)))
show(float(Real(Float(2.5))))
show(math.sqrt(Real(Float(4))))
show(float(Real(1.5)))
show(float(Index(True)))
show(complex(Imaginary(Complex(1, 2))))
show(complex(Real(Float(2))))
show(complex(Real(Float(2)), Real(Float(3))))
show(complex(Imaginary(2j)))
show(int(Cut(9)))
show(int(Cut(Index(8))))
for value in Whole("a"), Index(1.5), Real("b"), Imaginary(1), Cut("c"), Cut(2.5):
    for convert in int, float, complex, operator.index:
        try:
            show(convert(value))
        except TypeError as error:
            print(error)
