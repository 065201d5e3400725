"""Decorators that keep state: memo, call counts, registry, validation."""

import functools


def memoize(function):
    cache = {}

    @functools.wraps(function)
    def lookup(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    lookup.cache = cache
    return lookup


def counted(function):
    @functools.wraps(function)
    def call(*args):
        call.calls += 1
        return function(*args)

    call.calls = 0
    return call


@memoize
@counted
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.__wrapped__.calls, len(fib.cache), fib.__name__)

registry = {}


def register(name=None):
    def decorate(function):
        registry[name or function.__name__] = function
        return function

    return decorate


@register()
def alpha():
    return "alpha"


@register("second")
def beta():
    return "beta"


print({key: value() for key, value in registry.items()})


def expect(*kinds):
    def decorate(function):
        def check(*args):
            for index, (arg, kind) in enumerate(zip(args, kinds)):
                if not isinstance(arg, kind):
                    raise TypeError(f"{function.__name__} argument {index}: {type(arg).__name__} is not {kind.__name__}")
            return function(*args)

        return check

    return decorate


@expect(int, str)
def times(n, text):
    return n * text


print(times(3, "ab"))
try:
    times("3", "ab")
except TypeError as error:
    print(error)
