# Operators of classes derived from built-in types that define one form only: `+=` of a list comes before a program's
# `__add__`, `*=` after its `__mul__`; a string's `%` is what its class says.


class Added(list):
    __add__ = lambda self, other: "add"
    __radd__ = lambda self, other: "radd"


class Multiplied(list):
    __mul__ = lambda self, other: "mul"
    __iadd__ = lambda self, other: "iadd"


class Pair(tuple):
    __add__ = lambda self, other: "add"
    __mul__ = lambda self, other: "mul"


class Data(bytearray):
    __add__ = lambda self, other: "add"


class Right:
    __radd__ = lambda self, other: "right"
    __rmod__ = lambda self, other: "right mod"

    def __iter__(self):
        return iter([7])


def show(what, value):
    print(what, type(value).__name__, value)


first = again = Added([1])
first += [2]
show("same", first is again)
show("+=", first)
show("+", first + [3])
first *= 2
show("*=", first)
first += Right()
show("iterated", first)
try:
    first += 3
except TypeError as error:
    show("raises", error)

plain = [1]
plain += Right()
show("list += Right", plain)

other = Multiplied([1])
other *= 2
show("own *", other)
other = Multiplied([1])
other += 2
show("own +=", other)

pair = Pair((1,))
pair += (2,)
show("tuple +=", pair)
pair = Pair((1,))
pair *= 2
show("tuple *=", pair)

data = before = Data(b"x")
data += b"y"
show("same", data is before)


class Format(str):
    __mod__ = lambda self, other: "own"


class Declines(str):
    __mod__ = lambda self, other: NotImplemented


class Reflected(str):
    __rmod__ = lambda self, other: "reflected"


class Neither(str):
    pass


class Raw(bytes):
    __mod__ = lambda self, other: "raw"


show("%", Format("a") % 3)
show("% of str", "%s" % Format("b"))
show("reflected", "%s" % Reflected("b"))
show("not derived", Format("a") % Reflected("b"))
show("neither", Neither("<%s>") % Neither("b"))
show("bytes", Raw(b"a") % 3)
for text in Declines("a"), "a", Neither("%d"):
    for operand in 3, Right(), Reflected("x"):
        try:
            show("tried", text % operand)
        except TypeError as error:
            show("raises", error)
