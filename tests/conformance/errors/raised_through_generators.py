# Tracebacks through generators, coroutines and comprehensions that stop, are thrown into, or refuse to close.
import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        traceback.print_exc()


def source(n):
    for i in range(n):
        yield 10 // (2 - i)


def delegating(n):
    received = yield from source(
        n)
    return received


def collected(n):
    return [
        x
        for x in delegating(n)
        if x
    ]


def stops(n):
    yield n
    raise StopIteration("inside")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def failing_close():
    try:
        yield 1
    finally:
        {}["closing"]


def closed(make):
    g = make()
    next(g)
    g.close()


def thrown(error):
    g = delegating(1)
    next(g)
    g.throw(error)


def sent():
    def receiver():
        while True:
            x = (yield
                 ); x.nothing
    g = receiver()
    next(g)
    g.send(5)


def early():
    source(1).send(5)


def lazily():
    squares = (x / y
               for x, y in [(1, 1), (1, 0)])
    return sum(
        squares,
        start=0,
    )


def not_iterable():
    return list(
        y
        for y in 5
    )


def itself():
    def g():
        next(me)
        yield
    me = g()
    next(me)


async def awaits(x):
    await x


async def iterates(make):
    return [x async for x in make()
            if x]


async def numbers():
    yield 1
    raise KeyError("asynchronous")


def driven(coroutine):
    try:
        coroutine.send(None)
    finally:
        coroutine.close()


show(collected, 3)
show(lambda: list(stops(1)))
show(closed, stubborn)
show(closed, failing_close)
show(thrown, ValueError("thrown"))
show(thrown, KeyError)
show(thrown, GeneratorExit("by hand"))
show(sent)
show(early)
show(lazily)
show(not_iterable)
show(itself)
show(driven, awaits(5))
show(driven, awaits(awaits(None)))
show(driven, iterates(numbers))
show(driven, iterates(source))
print({n: list(delegating(n)) for n in (1, 2, 3)})
