# Tuples: index and count with bounds, comparison corner cases, subclasses, and what cannot be changed.
import functools


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t = (1, 2, 3, 2, 1, 2.0, True)
for args in ((2,), (2, 2), (2, -3), (1, 1), (2, 2, 4), (2, -100, 100), (3, 3), (9,), ("x",), (1, 5, 2)):
    attempt(lambda: t.index(*args))
attempt(lambda: t.index())
attempt(lambda: t.index(1, "a"))
attempt(lambda: t.index(1, None))
print(t.count(1), t.count(2), t.count("1"), ().count(0), ((),).count(()))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __add__(self, other):
        return Point(self.x + other[0], self.y + other[1])

    __radd__ = __add__

    def __repr__(self):
        return f"Point{super().__repr__()}"


p = Point(1, 2)
print(p, p.x, p.y, p + p, p + (5, 5), (5, 5) + p, p == (1, 2), (1, 2) == p, hash(p) == hash((1, 2)), {p: "p"}[1, 2], p < (1, 3))
print(type(p * 2), type(p[:]), p[::-1], tuple(p), type(tuple(p)).__name__, len(p), *p, isinstance(p, tuple), sum([p, p], Point(0, 0)))
p.extra = "attributes live beside"
print(p.extra, p.__dict__)
attempt(lambda: setattr(p, "x", 5))
attempt(lambda: Point(1))
attempt(lambda: p.__setitem__)
a, (b, *c) = 0, Point("q", "r")
print(a, b, c)


def assign():
    p[0] = 1


def delete():
    del t[0]


def augmented():
    global t
    t += (9,)
    return t


for f in (assign, delete, augmented):
    attempt(f)
nested = ([1], [2])
attempt(lambda: nested[0].append(3))
try:
    nested[0] += [4]
except TypeError as error:
    print(error, nested)
print((1, 2, 3) > (1, 2), (1, [2]) == (1, [2]), (1,) == [1], (None, 1) == (None, 1), () == (), not (), (0,) and "full")
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: (1, None) < (1, None))
attempt(lambda: (1, None) < (2, None))
attempt(lambda: (1, 2) < [1, 3])
attempt(lambda: (1, 2) + [3])
attempt(lambda: [3] + (1, 2))
attempt(lambda: (1, 2) * 1.0)
attempt(lambda: (1, 2)[2])
attempt(lambda: (1, 2)[-3])
attempt(lambda: (1, 2)[2**80])
attempt(lambda: hash((1, {})))
attempt(lambda: tuple(x / 0 for x in (1,)))
attempt(lambda: tuple(iterable=[1]))
empty = ()
print(empty is tuple(), tuple(t) is t, t[:] is t, t * 1 is t)
print((1).__add__(2), ((1, 2), 3).__len__(), (1, 2).__contains__(2), (3, 4).__getitem__(-1), (1,).__lt__((2,)), (1,).__lt__([2]), (1, 2).__mul__(2))
print(functools.reduce(lambda acc, item: (acc, item), range(5)))
