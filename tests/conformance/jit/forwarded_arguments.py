# Arguments that are passed on: *args and **kwargs through wrappers, keywords and defaults of functions that are known.
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


def guarded(predicate):
    def decorate(function):
        def wrapper(first, *args, **kwargs):
            if not predicate(first):
                return -1
            return function(first, *args, **kwargs)

        return wrapper

    return decorate


def traced(log):
    def decorate(function):
        def wrapper(*args, **kwargs):
            result = function(*args, **kwargs)
            if result % 97 == 0:
                log.append((args, kwargs, len(args), sorted(kwargs)))
            return result

        return wrapper

    return decorate


log = []


@counted
@traced(log)
@guarded(lambda x: x % 7 != 3)
def mix(x, y=2, /, z=3, *, shift=0, scale=1):
    return (x * 7 - y * 3 + z + shift) * scale


total = 0
for i in range(600):
    total += mix(i)
    total += mix(i, i & 7)
    total += mix(i, 1, z=i % 5)
    total += mix(i, 1, i % 5, shift=i & 3)
    total += mix(i, scale=2, shift=i & 1)
print(total, mix.calls(), len(log), log[0], log[-1])


# Keywords and defaults without wrappers.
def area(width, height=2, *, unit=1.0, border=0):
    return (width + border) * (height + border) * unit


def totals(count):
    total = 0
    for i in range(count):
        total += area(i)
        total += area(i, height=i & 3)
        total += area(height=i & 7, width=3)
        total += area(i, 4, border=i % 3, unit=0.5)
    return total


print(totals(500))
area.__defaults__ = (5,)
area.__kwdefaults__["border"] = 1
print(totals(500))
area.__kwdefaults__ = {"unit": 2}
try:
    totals(500)
except TypeError as error:
    print(error)
area.__defaults__ = None
try:
    totals(500)
except TypeError as error:
    print(error)


# What is passed on is also looked at, changed and kept.
def keeping(function, kept):
    def wrapper(*args, **kwargs):
        kwargs["extra"] = kwargs.get("extra", 0) + len(args)
        kept[:] = [args, kwargs]
        both = args is kept[0], kwargs is kept[1]
        return function(*args, **kwargs), both

    return wrapper


def summed(*numbers, extra, start=10):
    return start + sum(numbers) + extra


kept = []
keeper = keeping(summed, kept)
total = 0
for i in range(500):
    result, both = keeper(i, 1, start=i) if i % 3 else keeper(extra=i)
    total += result
    assert both == (True, True)
print(total, kept)


# Errors in the middle of a run, and types that change.
def failing(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@failing
def third(a, b, c=0, *, d=1):
    return a + b * c - d


def attempt(*args, **kwargs):
    try:
        return third(*args, **kwargs)
    except TypeError as error:
        return str(error)


results = []
for i in range(400):
    results.append(attempt(i, 2))
    results.append(attempt(i, 2, 3, d=i))
print(sum(results))
for args, kwargs in [((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"e": 1}), ((1, 2), {"a": 1}), (("x", "y", 2), {}), ((1.5, 2), {"d": 0.25})]:
    print(attempt(*args, **kwargs))


# Methods, constructors, and wrappers around wrappers of several functions.
class Shape:
    def __init__(self, width, height=1, *, name="shape"):
        self.width, self.height, self.name = width, height, name

    def scaled(self, by=2, *, more=0):
        return self.width * by + more


names = set()
total = 0
for i in range(500):
    shape = Shape(i, name="even") if i % 2 == 0 else Shape(i, 2)
    names.add(shape.name)
    total += shape.scaled() + shape.scaled(3) + shape.scaled(more=i) + shape.height
print(total, sorted(names))


def compose(*functions):
    def composed(*args, **kwargs):
        result = functions[0](*args, **kwargs)
        for function in functions[1:]:
            result = function(result)
        return result

    return composed


def first(a, b=1, *rest, c=2, **others):
    return a + b + sum(rest) + c + len(others)


pipeline = compose(first, lambda x: x * 2, lambda x: x - 1)
total = 0
for i in range(400):
    total += pipeline(i) + pipeline(i, 2, 3, 4) + pipeline(i, c=5, d=6, e=7) + pipeline(*range(i % 5 + 1))
print(total)
