"""Stacked decorators, with arguments of their own, whose wrappers pass on *args and **kwargs."""

import functools


def counted(function):
    calls = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs)

    wrapper.calls = lambda: calls
    return wrapper


def clamped(low, high):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            result = function(*args, **kwargs)
            if result < low:
                return low
            return high if result > high else result

        return wrapper

    return decorate


def checked(predicate):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(first, *args, **kwargs):
            if not predicate(first):
                return 0
            return function(first, *args, **kwargs)

        return wrapper

    return decorate


@counted
@clamped(-5_000, 5_000)
@checked(lambda x: x % 7 != 3)
def mix(x, y, *, shift=0):
    return x * 7 - y * 3 + shift


def main():
    before = mix.calls()
    total = 0
    for i in range(500_000):
        total += mix(i % 1_000, i & 1_023)
        total -= mix(i & 511, i % 777, shift=i & 15)
    print("decorators", total, mix.calls() - before)


main()
