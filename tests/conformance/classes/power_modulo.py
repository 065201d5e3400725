# pow with three arguments on classes of one's own and on classes derived from int; special methods of mixed numbers.


class Own:
    def __pow__(self, exponent, modulus=None):
        return ("pow", exponent, modulus)

    def __rpow__(self, base, modulus=None):
        return ("rpow", base, modulus)


class Declines:
    def __pow__(self, exponent, modulus=None):
        return NotImplemented


class Two:
    def __pow__(self, exponent):
        return ("two", exponent)


class Whole(int):
    pass


def show(*args):
    try:
        print(pow(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


show(Own(), 2)
show(Own(), 2, 3)
show(Own(), 2, None)
show(2, Own())
show(2, Own(), 3)
show(2, 3, Own())
show(Declines(), 2, 3)
show(Two(), 2)
show(Two(), 2, 3)
show(Whole(3), 4, 5)
show(3, Whole(4), Whole(5))
show(Whole(3), -1, 7)
show(2.0, 3, 5)
show(2, 3.0, 5)
show(2, 3, 5.0)
show(2, "3", 5)
print((3).__pow__(4, 5), int.__pow__(Whole(3), 4, 5), (4).__rpow__(3, 5), (2).__pow__(3), (2).__pow__(3, None), (2).__pow__(0.5))
for left, right in [(1, 1.5), (1.5, 1), (1, 1j), (1.5, 1j), (1j, 1.5), (True, 2), (1, "a"), (3, [1]), ([1], 3), ("a", 3)]:
    row = []
    for name in ("__add__", "__radd__", "__mul__", "__rmul__", "__eq__", "__lt__", "__truediv__", "__pow__"):
        method = getattr(left, name, None)
        try:
            row.append(method and method(right))
        except TypeError as error:
            row.append(str(error))
    print(left, right, row)
