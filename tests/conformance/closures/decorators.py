"""Plain decorators, with arguments, stacked; functools.wraps."""

import functools


def trace(function):
    depth = 0

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        nonlocal depth
        print("  " * depth + f"{function.__name__}{args}{kwargs or ''}")
        depth += 1
        try:
            return function(*args, **kwargs)
        finally:
            depth -= 1

    return wrapper


def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorate


@trace
def fact(n):
    """The factorial."""
    return 1 if n < 2 else n * fact(n - 1)


print(fact(3))
print(fact.__name__, fact.__qualname__, fact.__doc__, fact.__wrapped__ is fact)
print(fact.__wrapped__.__code__.co_name, fact.__code__.co_name)


@repeat(2)
@trace
@repeat(3)
def word(x):
    return x.upper()


print(word("a"))
print(word.__name__, word.__wrapped__.__wrapped__.__wrapped__("plain"))


def bare(function):
    def wrapper():
        return "wrapped"

    return wrapper


@bare
def named():
    pass


print(named.__name__, named.__qualname__, named())


@(lambda f: [f, f.__name__])
def listed():
    return 1


print(listed[0](), listed[1])
