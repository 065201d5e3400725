"""`min` and `max` of a few numbers in hot loops: integers, floats, both, and whatever else turns up."""

from fractions import Fraction

ROUNDS = 2000
nan = float("nan")
inf = float("inf")


def floats(scale):
    low, high = inf, -inf
    for n in range(ROUNDS):
        x = (n * 37 % 101) * scale
        low = min(low, x)
        high = max(high, x)
    return low, high


def from_zero(step):
    best = 0
    for n in range(ROUNDS):
        best = max(best, (n % 50) * step)
    return best


def from_infinity(values):
    best = inf
    for n in range(ROUNDS):
        best = min(best, values[n % len(values)])
    return best


def between(values, low, high):
    kept = []
    for n in range(ROUNDS):
        kept.append(max(low, min(values[n % len(values)], high)))
    return kept[: len(values)]


def of_four(a, b, c, d):
    for n in range(ROUNDS):
        low, high = min(a, b, c, d), max(a, b, c, d)
    return low, high


def relaxed():
    distances = [inf] * 50
    distances[0] = 0
    for n in range(ROUNDS):
        u, v = n % 50, n * 7 % 50
        distances[v] = min(distances[v], distances[u] + n % 11 + 1)
    return distances[:12]


def signs():
    zeros = set()
    for n in range(ROUNDS):
        zeros.add(str(max(0.0, -0.0)) + str(max(-0.0, 0.0)) + str(min(0, -0.0)) + str(min(-0.0, 0)))
    return zeros


for _ in range(2):
    print(floats(1), floats(0.5), floats(-2.5), from_zero(1), from_zero(0.25), from_zero(-1.5), from_zero(True))
    print(from_infinity([5, 3, 4]), from_infinity([5.5, 3.25]), from_infinity([2, 1.5, 7]), from_infinity([2, 2.0]))
    print(between([1, 2.5, 3], 2, 3.0), between([0.5, nan, 9.5], 1.0, 2.0), between([nan, 1, 2], 1, nan))
    print(between([2**53, 2.0**53, 2**53 + 1], 2.0**53, 2**53 + 2), between([10**20, 1e20, -(10**20)], 0, 1e300))
print(between(["b", "a", "d"], "b", "c"), between([(1, 2), (0,), (3,)], (1,), (2,)), between([True, 2, 0], False, True))
print(between([Fraction(1, 3), 0.25, 1], Fraction(1, 2), 2), from_infinity([Fraction(1, 3), 1]))
print(of_four(1, 2, 3, 4), of_four(4.5, 3.5, 2.5, 1.5), of_four(1, 2.5, -1, 0.5), of_four(3, 3.0, True, 1.0))
print(of_four(nan, 1.0, 2.0, 0.0), of_four(1.0, nan, 2.0, 0.0), of_four("d", "a", "c", "b"), relaxed(), signs())
try:
    between([1, 2, "x"], 0, 1.5)
except TypeError as error:
    print(error)
