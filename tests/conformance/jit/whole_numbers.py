"""`math.floor` and `math.ceil` in hot loops: of floats, integers, numbers that are too large, and what is none."""

import math

ROUNDS = 1500


def both(values):
    below = above = 0
    for n in range(ROUNDS):
        x = values[n % len(values)] * 0.5
        below = below * 3 % 10007 + math.floor(x)
        above = above * 3 % 10007 + math.ceil(x)
    return below, above


def of_integers(step):
    return sum(math.floor(n * step) + math.ceil(n * step) for n in range(ROUNDS))


def of_any(values, whole):
    total = 0
    for n in range(ROUNDS):
        total = (total + whole(values[n % len(values)])) % (10**30 + 57)
    return total


class Rounded:
    def __floor__(self):
        return 5

    def __ceil__(self):
        return 6


def failing(x):
    raised = {}
    for n in range(ROUNDS):
        try:
            math.floor(x * 1.5)
        except (OverflowError, ValueError) as error:
            raised[str(error)] = raised.get(str(error), 0) + 1
    return raised


for values in [1, 2, 3], [-1, -2, -3], [0.0, -0.0, 1e-300, -1e-300], [2**53, -(2**53) - 1, 1e15], [1e17, -1e17], [2e18, 3e40]:
    print(both(values))
print(of_integers(1), of_integers(3), of_integers(0.25), of_integers(-0.75))
for whole in math.floor, math.ceil, lambda x: math.floor(x), lambda x: math.ceil(x):
    print(of_any([1.5, -2.5], whole), of_any([7, True, 2.25], whole), of_any([Rounded(), 10**25, 1e25], whole))
print(failing(math.inf), failing(-math.inf), failing(math.nan), failing(1.0))
