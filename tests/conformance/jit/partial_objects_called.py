"""Partial objects that are made where they are called, kept in closures, lists and attributes."""

from functools import partial


def weigh(a, b, c):
    return a + b * c


def nested(rounds):
    first = partial(weigh, 1)
    second = partial(first, 2)
    total = 0
    for n in range(rounds):
        total += second(n) + first(n, 3)
    return total


def in_closures(rounds):
    def scaled(factor, x):
        return factor * x

    double, triple = partial(scaled, 2), partial(scaled, 3)

    def both(x):
        return triple(double(x))

    return sum(both(n) for n in range(rounds))


def in_lists(rounds):
    steps = [partial(weigh, n, n + 1) for n in range(5)]
    total = 0
    for n in range(rounds):
        for step in steps:
            total += step(n)
    return total


def with_defaults(rounds):
    def clamp(low, high, x=5, *rest):
        return max(low, min(high, x)) + len(rest)

    few, many = partial(clamp, 3), partial(clamp, 1, 9, 4, 7)
    total = 0
    for n in range(rounds):
        total += few(8) + few(8, n) + many() + many(n)
    return total


def named(rounds):
    scaled = partial(weigh, 2, c=5)
    total = 0
    for n in range(rounds):
        total += scaled(n)
    return total


def of_several(rounds):
    calls = [partial(weigh, 1, 2), partial(weigh, 1, 2, c=3), partial(max, 3), partial(partial(weigh, 1), 5), abs]
    total = 0
    for n in range(rounds):
        call = calls[n % len(calls) if n > rounds // 2 else 0]
        total += call() if n > rounds // 2 and n % len(calls) == 1 else call(n)
    return total


def changed(rounds):
    """The named arguments of a partial object are a dict, which can be added to."""
    step = partial(weigh, 1, 2)
    total = 0
    for n in range(rounds):
        if n == rounds - 2:
            step.keywords["c"] = 100
        try:
            total += step(n) if n < rounds - 2 else step()
        except TypeError as error:
            print(error)
    return total


def wrong(rounds):
    step = partial(weigh, 1, 2)
    caught = 0
    for n in range(rounds):
        try:
            caught += step(n, n) if n % 100 == 0 else step(n)
        except TypeError as error:
            caught += len(str(error))
    return caught


class Button:
    def __init__(self, action):
        self.action = action

    def press(self, x):
        return self.action(x)


def in_attributes(rounds):
    buttons = [Button(partial(weigh, n, 2)) for n in range(3)]
    return sum(buttons[n % 3].press(n) for n in range(rounds))


print(nested(3_000), in_closures(3_000), in_lists(1_500))
print(with_defaults(2_000), named(2_000), of_several(4_000))
print(changed(3_000), wrong(2_000), in_attributes(3_000))
