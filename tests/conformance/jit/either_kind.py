# Numbers that are integers at times and floats at others, in every operation that compiled code has ways of its own for.
import math

NAN, INF = float("nan"), float("inf")
BIG = 2**53
NUMBERS = [0, 0.0, -0.0, 1, 1.0, -3, 2.5, -2.5, 7, 1e300, BIG, BIG + 1, float(BIG), -BIG - 1, 2**61, -(2**61), 1e-300, INF, -INF]


def arithmetic(xs, ys):
    out = []
    for x in xs:
        for y in ys:
            s = x * y + x
            out.append((x + y, x - y, x * y, s - y * s, -s))
    return out


def compared(xs, ys):
    counts = [0] * 6
    for x in xs:
        for y in ys:
            counts[0] += x < y
            counts[1] += x <= y
            counts[2] += x == y
            counts[3] += x != y
            counts[4] += x > y
            counts[5] += x >= y
    return counts


def divided(xs, ys):
    out, failed = [], 0
    for x in xs:
        for y in ys:
            try:
                out.append(x / y)
            except ZeroDivisionError as error:
                failed += 1
                text = str(error)
    return out, failed, text


def converted(xs):
    out, failed = [], []
    for x in xs:
        y = x * 2
        try:
            out.append((int(y), abs(y), bool(y), 1 if y else 0))
        except (OverflowError, ValueError) as error:
            failed.append(str(error))
    return out, sorted(set(failed))


def roots(xs):
    total = 0
    for x in xs:
        total = total + math.sqrt(x * x + 1)
    return total


def summed(n, scale):
    # The sum is an integer before the first step, and a float from then on.
    total = 0
    for i in range(n):
        total += i * scale if i % 3 else i
    return total


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def dots(n):
    vectors = [(1, 2, 3), (1.5, 2, 3), (1, 2.5, 3), (1, 2, 3.5), (0.5, 0.25, 0.125)]
    total, kinds = 0, {}
    for i in range(n):
        value = dot(vectors[i % 5], vectors[i // 5 % 5])
        kinds[type(value).__name__] = kinds.get(type(value).__name__, 0) + 1
        total += value
    return total, kinds


def absolute(values):
    # Not only numbers have a size.
    out = []
    for value in values:
        out.append(abs(value) * 2)
    return out


class Sized:
    def __abs__(self):
        return 21


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __sub__(self, other):
        return Point(self.x - other.x, self.y - other.y)

    def size(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


def distances(n):
    points = [Point(1, 2), Point(0.5, 2), Point(1, 0.25), Point(0, 0)]
    return sum((points[i % 4] - points[i // 4 % 4]).size() for i in range(n))


small = [x for x in NUMBERS if abs(x) < 1e6]
rounds = set()
for _ in range(12):
    a = arithmetic(small * 3, small)
    c = compared(NUMBERS * 2, NUMBERS + [NAN])
    d = divided(NUMBERS * 2, small)
    e = converted(small * 20 + [INF, -INF, NAN, 2**60, 1e18, 1e19])
    r = roots(small * 40)
    rounds.add(repr((a, c, d, e, r)))
print(len(rounds))
print(a[:40], len(a), hash(tuple(a)) == hash(tuple(arithmetic(small * 3, small))))
print([repr(x) for x in a[7]], c)
print(d[0][:30], len(d[0]), d[1:])
print(e[0][:24], e[0][-3:], e[1])
print(r)
for _ in range(3):
    print(summed(3000, 1), summed(3000, 0.5), dots(3000), distances(2000))
print(absolute([1, -2.5, True, 3 + 4j, Sized(), -(2**62), 2**70, -0.0] * 300)[-8:])
try:
    absolute([1, 2.5] * 1000 + ["x"])
except TypeError as error:
    print(error)
try:
    roots([1, 2.5] * 1000 + [1e200, 10**400])
except OverflowError as error:
    print(error)
