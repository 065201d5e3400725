# Checks that compiled code does before a loop instead of in it: where they fail, the loop goes on all the same.
import types


def add_all(items, step, flag):
    total = 0
    for item in items:
        if flag:
            total += item + step
        else:
            total += item
    return total


for _ in range(400):
    add_all([1, 2, 3], 4, True)
print(add_all([1, 2, 3], 4, True), add_all([1, 2, 3], 0.5, True), add_all([1, 2], None, False))
print(add_all([], None, True), add_all((), "x", True))
try:
    add_all([1], None, True)
except TypeError as e:
    print(e)


def scale(values, factor):
    out = []
    for i in range(len(values)):
        out.append(values[i] * factor())
    return out


def constant(n):
    return lambda: n


for _ in range(400):
    scale([1, 2, 3], constant(2))
print(scale([1, 2], constant(3)), scale([1.5], constant(2)), scale(["a"], constant(3)))
print(scale([1, 2], lambda: 5), scale([1, 2], types.MethodType(lambda self: self, 7)))
for _ in range(30):
    # A loop that has no iterations is entered with what its body could not use.
    for factor in (None, 3, print):
        assert scale([], factor) == []


def divided(limit, d):
    n = total = 0
    while d != 0 and n < limit:
        total += limit // d
        n += 1
    return total


for i in range(400):
    divided(5, 1 + i % 3)
print(divided(5, 2), divided(5, 0), divided(0, 0), divided(7, -2))


class Point:
    def __init__(self, x):
        self.x = x


def read(point, n):
    total = 0
    for i in range(n):
        total += point.x
        if i == n - 2:
            point.y = i
    return total


for _ in range(400):
    read(Point(2), 5)
other = Point(1)
other.z = 3
print(read(other, 6), vars(other), read(Point(1.5), 4))
try:
    read(3, 5)
except AttributeError as e:
    print(e, read(3, 0))


def switch(f, g, n):
    total = 0
    for i in range(n):
        total += f(i)
        if i == n // 2:
            f.__code__ = g.__code__
    return total


def one(i):
    return i


def two(i):
    return -i


for _ in range(300):
    switch(types.FunctionType(one.__code__, {}), one, 10)
print(switch(types.FunctionType(one.__code__, {}), two, 10))


def nested(rows, k):
    total = 0
    for row in rows:
        for x in row:
            total += x * k[0]
        if total > 100:
            k = k[1]
    return total


for _ in range(300):
    nested([[1, 2], [3]], [2, None])
print(nested([[60], [1, 2], [3, 4]], [2, [10, [1, 0]]]), nested([[60], [], []], [2, [0, [0, [0, 0]]]]))
try:
    nested([[60], [], [1]], [2, None])
except TypeError as e:
    print(e)
