"""functools: reduce, partial, wraps, lru_cache, cache."""

import functools
from functools import partial, reduce

print(
    reduce(lambda a, b: a + b, [1, 2, 3]),
    reduce(lambda a, b: a + [b], "ab", []),
    reduce(max, [3, 9, 2]),
    reduce(lambda a, b: a, [], "initial"),
    reduce(lambda a, b: 1 / 0, [5]),
)
for f in (lambda: reduce(max, []), lambda: reduce(max), lambda: reduce(5, [1, 2]), lambda: reduce(max, 5)):
    try:
        print(f())
    except TypeError as error:
        print(error)


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
print(p(), p(4, a=5, b=6), p.args, p.keywords, p.func is show, partial(p, 9, c=0)(), partial(p, 9).args)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(5))), partial(max, 5)(3, 9))
try:
    partial(5)
except TypeError as error:
    print(error)
calls = []


@functools.lru_cache(maxsize=None)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(40), len(calls), fib.cache_info(), fib.__name__, fib.__wrapped__(1), fib(40))
fib.cache_clear()
print(fib.cache_info(), fib(5), fib.cache_info())


@functools.lru_cache(maxsize=2)
def square(x):
    calls.append(("square", x))
    return x * x


calls.clear()
print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls, square.cache_info())


@functools.lru_cache
def keyed(a, b=2):
    calls.append((a, b))
    return a, b


calls.clear()
print(keyed(1), keyed(1, 2), keyed(1, b=2), keyed(a=1), keyed(1.0), len(calls), keyed.cache_info())
try:
    keyed([])
except TypeError as error:
    print(error)


@functools.cache
def cached(n):
    return [n]


print(cached(1) is cached(1), cached(2) is cached(1), cached.cache_info().hits)


def decorator(f):
    @functools.wraps(f)
    def wrapper(*args):
        """Wrapper doc."""
        return f(*args)

    return wrapper


@decorator
def documented(x):
    """Original doc."""
    return x


print(documented.__name__, documented.__doc__, documented.__qualname__, documented.__wrapped__(3), documented(4))
documented.__wrapped__.tag = "t"
print(decorator(documented.__wrapped__).tag, decorator(documented).__wrapped__ is documented)
