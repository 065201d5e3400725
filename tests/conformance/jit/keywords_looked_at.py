# Keyword arguments that a function looks at, or keeps, before it passes them on: mostly there are none, at times there are.


def memo(fn):
    cache = {}

    def inner(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        if key not in cache:
            cache[key] = fn(*args, **kwargs)
        return cache[key]
    inner.cache = cache
    return inner


def traced(log):
    def deco(fn):
        def inner(*args, **kwargs):
            log.append((fn.__name__, args, kwargs))
            if len(log) > 50:
                log.clear()
            return fn(*args, **kwargs)
        return inner
    return deco


@memo
def add(a, b=1):
    return a + b


log = []


@traced(log)
def mul(a, b=2, **others):
    return a * b + len(others)


def without(n):
    return sum(add(i % 10) + add(i % 7, 3) + mul(i) for i in range(n))


print(without(2500), len(add.cache), log[-1])


def at_times(n):
    total = 0
    for i in range(n):
        total += mul(i, 3)
        if i % 100 == 0:
            total += mul(i, b=5) + add(1, b=i % 5)
        if i > n - 20:
            total += mul(i, x=1, y=2)
    return total


print(at_times(4000), len(add.cache), log[-1])


def defaulting(fn):
    def inner(*args, **kwargs):
        kwargs.setdefault("b", 10)
        return fn(*args, **kwargs)
    return inner


@defaulting
def sub(a, b):
    return a - b


print(sum(sub(i) for i in range(2000)), sum(sub(i, b=1) for i in range(2000)))


def rebound(fn):
    def inner(*args, **kwargs):
        if len(args) > 1:
            kwargs = {"b": args[1]}
            args = args[:1]
        return fn(*args, **kwargs)
    return inner


@rebound
def div(a, b=4):
    return a // b


print(sum(div(i) + (div(i, 3) if i % 10 == 0 else 0) for i in range(3000)))


def wrong(n):
    texts = {}
    for i in range(n):
        try:
            add(1, c=2) if i % 10 == 0 else add(i % 3)
        except TypeError as error:
            texts[str(error)] = texts.get(str(error), 0) + 1
    return texts


print(wrong(2000))
