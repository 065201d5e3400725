# complex() from strings, numbers and objects that give numbers.
texts = """1 -1.5 +2 j J -j +j 1j 1.5J -2e3j 1+2j 1-2j 1+j 1-j -1.5e-3+2.5e+10j 1e5-1e-5j (1+2j) ((1)) (j) nan inf -inf infj nanj
nan-infj +infinity-nanj Infinity 1_0+2_0j 1__0j _1 1_j 1+2 1j+1 .5 .j 1. 1.j e 1e 1e+j ( ) (1 1) - + -- +-1j 1+-2j 1+2jj j1 1i 0x1 \u0661j
\u0661+\u0662j abc""".split(" ")
texts = [part for text in texts for part in text.split("\n")]
for text in texts + ["", " ", " 1+2j ", "\t( 1+2j )\n", "1 +2j", "1+ 2j", "( 1)", "1\0", "(1+2j) x"]:
    try:
        print(ascii(text), complex(text))
    except ValueError as error:
        print(ascii(text), ascii(str(error)))


class Complex:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Float:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 7


class Derived(complex):
    mark = "own"


def show(*args, **named):
    try:
        result = complex(*args, **named)
        print(result, type(result).__name__)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


show()
show(1)
show(True, 2.5)
show(1j, 2j)
show(1.5, 1j)
show(imag=3)
show(real=3)
show(real="1")
show(Complex(3 + 4j))
show(Complex(3 + 4j), 1)
show(Complex(1))
show(1, Complex(1j))
show(Float(2.5))
show(Float(2.5), Index())
show(Float("x"))
show(1, Float(None))
show(Index())
show(Derived(1, 2))
show(Derived(1, 2), Derived(3))
for args in [([],), (None,), (1, []), ("1", 2), (1, "2"), (b"1",), (1, 2, 3), (10**400,), (1, 10**400)]:
    show(*args)
show(x=1)
show(1, real=2)
x = Derived(1, -2)
print(x, repr(x), x.mark, type(x + 1).__name__, x == 1 - 2j, hash(x) == hash(1 - 2j), x.conjugate(), x.real, abs(Derived(3, 4)), -x)
print(isinstance(x, complex), Derived.__mro__[1:], x.__getnewargs__(), x.__complex__(), type(x.__complex__()).__name__)
print(complex.__add__(1j, 2), complex.__add__(1j, "a"), complex.__lt__(1j, 1), (1j).__bool__(), (1).__add__(1j), (1j).__radd__(1))
print(complex.__new__(complex, 1, 2), type(complex.__new__(Derived, "3j")).__name__)
for change in (lambda: setattr(1j, "real", 1), lambda: 1j.nothing, lambda: int(1j), lambda: float(1j), lambda: round(1j)):
    try:
        change()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
