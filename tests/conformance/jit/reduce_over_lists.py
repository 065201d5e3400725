"""`functools.reduce` over lists and other things, with functions that are known, closures, and ones that raise."""

from functools import reduce
import operator


def summed(items, rounds):
    total = 0
    for _ in range(rounds):
        total += reduce(lambda a, b: a + b, items) + reduce(lambda a, b: a * b % 1_009, items, 2)
    return total


def composed(functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


def applied(rounds):
    step = composed([lambda x: x + 1, lambda x: x * 2, lambda x: x - 3])
    return sum(step(n) for n in range(rounds))


def by_operator(items, rounds):
    total = 0
    for _ in range(rounds):
        total += reduce(operator.add, items) - reduce(max, items)
    return total


def of_kinds(sources, rounds):
    total = 0
    for n in range(rounds):
        total += reduce(lambda a, b: a + b, sources[n % len(sources)], 0)
    return total


def changing(rounds):
    total = 0
    for n in range(rounds):
        items = [1, 2, 3]

        def step(a, b):
            if len(items) < 6:
                items.append(a)
            return a + b

        total += reduce(step, items)
    return total


def refused(sources, rounds):
    said = {}
    for n in range(rounds):
        try:
            reduce(lambda a, b: 1 // (a - b), sources[n % len(sources)])
        except (TypeError, ZeroDivisionError) as error:
            said[str(error)] = said.get(str(error), 0) + 1
    return said


print(summed(list(range(1, 9)), 1_500), summed((1, 2, 3), 1_500), summed(range(5), 1_500))
print(applied(2_000))
print(by_operator([3, 1, 2], 1_500))
print(of_kinds([[1, 2], (3,), range(4), {5: 1}, [], iter([])], 3_000))
print(changing(1_500))
print(refused([[1, 1], [], 5, [1, 3, 1], None], 3_000))
