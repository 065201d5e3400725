# Complex numbers that others hold than the variables of a loop: cells, lists, attributes, generators.


# In cells that closures share.
def accumulator(start):
    total = start
    count = 0

    def add(z):
        nonlocal total, count
        total = total + z * 0.5
        count += 1
        return total

    def scale(by):
        nonlocal total
        total *= by
        return total

    def get():
        return total, count

    return add, scale, get


add, scale, get = accumulator(0j)
for i in range(2000):
    add(complex(i, 1))
    if i % 100 == 0:
        scale(0.5)
    if i == 1500:
        scale(1j)
print(get())


def nested(limit):
    z = 1 + 0j

    def turn():
        nonlocal z
        z = z * (0.6 + 0.8j)
        return z

    for _ in range(limit):
        turn()
        if z.real < -0.99:
            z = z.conjugate()
    return z, turn()


for _ in range(30):
    result = nested(100)
print(result)


def rotation(factor):
    return lambda z: z * factor


quarter, half, double = rotation(1j), rotation(-1), rotation(2.0)
z = 1 + 2j
for _ in range(1500):
    z = half(quarter(quarter(z)))
print(z, double(z), quarter(3), half(2j))


# In lists, tuples and attributes.
class Point:
    def __init__(self, place):
        self.place = place

    def move(self, by):
        self.place += by
        return self


def travel(count):
    points = [Point(complex(i, 0)) for i in range(5)]
    pairs = []
    for i in range(count):
        point = points[i % 5].move(0.5 - 1j)
        pair = point.place, -point.place
        a, b = pair
        pairs.append(a * b)
        pairs[i // 2] += 1
    return [point.place for point in points], pairs[-3:], sum(pairs)


print(travel(1500))


# The object that stands in several places is one.
def places(count):
    same = 0
    for i in range(count):
        z = complex(i, 1) * 2
        w = z
        same += w is z
        z = z + 1
        same += w is z
        same += w == z - 1
    return same, w, z


print(places(2000))


# Passed on by generators.
def spiral(z, factor):
    while abs(z) > 1e-3:
        yield z
        z = z * factor


def follow():
    total = 0
    for z in spiral(1 + 1j, 0.9 + 0.1j):
        total += z
    return total, sum(spiral(2, 0.5j)), list(spiral(1e-2j, 0.5))


for _ in range(30):
    result = follow()
print(result)
