"""total_ordering: the comparisons that follow from each one, and what is left alone."""
from functools import total_ordering

OPS = ["__lt__", "__le__", "__gt__", "__ge__"]


def make(op):
    def method(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        a, b = self.n, other.n
        return {"__lt__": a < b, "__le__": a <= b, "__gt__": a > b, "__ge__": a >= b}[op]

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, type(self)) and self.n == other.n

    return total_ordering(type("By" + op, (), {op: method, "__init__": __init__, "__eq__": __eq__}))


for op in OPS:
    K = make(op)
    for a, b in ((1, 2), (2, 2), (3, 2)):
        x, y = K(a), K(b)
        print(op, a, b, x < y, x <= y, x > y, x >= y)
    print([getattr(K, name).__name__ for name in OPS if name != op])
    try:
        K(1) <= 5
    except TypeError as e:
        print(e)
    print(K(1).__ge__(3) if op != "__ge__" else K(1).__le__(3))

try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)


@total_ordering
class Own:
    def __lt__(self, other):
        return True

    def __gt__(self, other):
        return "own"


print(Own() > Own(), Own() <= Own(), Own() >= Own())


@total_ordering
class Derived(int):
    def __lt__(self, other):
        return int(self) > int(other)


print(Derived(1) < Derived(2), Derived(1) <= Derived(2))
