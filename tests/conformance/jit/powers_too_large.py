"""Powers of doubles that are too large raise, whatever their sign, whether their value is used or not."""

import math


def power(x, exponent):
    return x ** exponent


def square(x):
    return x * 1.0 ** 1 + (x - 0.5) ** 2


def cube(x):
    return (x - 0.25) ** 3


def fifth(x):
    x ** 5
    return x


def count(function, values):
    results = {}
    for _ in range(150):
        for value in values:
            try:
                result = repr(function(value))
            except OverflowError as error:
                result = str(error)
            results[value, result] = results.get((value, result), 0) + 1
    return results


def main():
    values = [1.5, -1.5, 1e154, -1e154, 1e155, -1e155, 1e103, -1e103, 1e62, -1e62, 0.0, -0.0, math.inf, -math.inf]
    for function in (square, cube, fifth, lambda x: power(x, 2), lambda x: power(x, 3), lambda x: power(x, 3.0)):
        for result in count(function, values).items():
            print(*result)


main()
