# Arithmetic on integers and floats that come in turns at one place: as items, attributes and parameters, small and large.
import math


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def add_points(a, b):
    return Point(a.x + b.x, a.y * b.y)


def mix(a, b, c):
    return a * 0.5 + b - 2 * c


def scale(items, k):
    return [item * k for item in items]


def divide(a, b):
    return a / b


def power(a, b):
    return a ** b


def below(a, b):
    return a < b


def negated(a):
    return -a + 0.5


def run(n):
    values = [1, 2.5, -3, 0, 0.0, -0.0, 1e300, 7, 2**53 + 1, 2**60, True]
    total = [0.0] * 6
    count = 0
    for i in range(n):
        a, b, c = values[i % 11], values[(i * 7 + 3) % 11], values[(i * 5 + 1) % 11]
        p = add_points(Point(a, 1.5), Point(0.25, b))
        total[0] = (total[0] + math.fmod(p.x, 1e6) + math.fmod(p.y, 1e6)) % 1e9
        total[1] = math.fmod(total[1] + mix(a, b, c), 1e9)
        total[2] = math.fmod(total[2] + sum(scale([a, c], 0.125)), 1e9)
        if b:
            total[3] = math.fmod(total[3] + divide(a, b), 1e9)
        total[4] = math.fmod(total[4] + power(abs(b) % 9, 1.5), 1e9)
        count += below(a, b) + below(b, 9007199254740992.0) * 2
        total[5] = math.fmod(total[5] + negated(c), 1e9)
    return total, count


print(run(40))
print(run(3000))
print(mix(2**53 + 1, 0.5, 1), mix(2**62, 1, 0.5), add_points(Point(10**30, 1), Point(0.5, 2**64)).x)
for a, b in ((1, 2), (2.5, 2), (3, 0.5), (10**400, 1.5), ("a", 2.0), (None, 1.5)):
    try:
        print(mix(a, b, 1.5), divide(a, b))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def sums(values, start):
    total = start
    for value in values:
        total = total + value * 3 - 1
    return total


kinds = [[1, 2, 3], [0.5, 1, 2], [2**61, 2**61, 2**61], [1e18, -1, 0], [0, -0.0, 0.0]]
for i in range(900):
    result = [sums(kinds[(i + k) % 5], k % 2 * 0.5) for k in range(3)]
    result.append(sums(kinds[i % 2 * 3], 0))
print(result, sums(kinds[2], 2**60), sums(kinds[4], -0.0), sums([True, 2.5], 1))
