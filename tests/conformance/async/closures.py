# Coroutines and asynchronous generators close over variables as functions do; suspended, they keep their cells.
import gc
import types


@types.coroutine
def suspend(tag=None):
    return (yield tag)


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


def counter():
    n = 0

    async def up(by):
        nonlocal n
        await suspend()
        n += by
        return n

    async def forever():
        nonlocal n
        while True:
            n += 100
            yield n

    return up, forever, lambda: n


up, forever, get = counter()
up2, _, get2 = counter()
print(run(up(1)), run(up(2)), run(up2(5)), get(), get2())
print(up.__code__.co_freevars, up.__closure__[0] is forever.__closure__[0], up.__closure__[0].cell_contents)


async def step(agen):
    return await agen.__anext__()


agen = forever()
print(run(step(agen)), run(up(1)), run(step(agen)), get())


async def interleaved():
    x = "first"

    async def inner():
        await suspend("a")
        before = x
        await suspend("b")
        return before, x

    coro = inner()
    coro.send(None)
    coro.send(None)
    x = "second"
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


print(run(interleaved()))


async def late_binding():
    fs = []
    for i in range(3):
        async def f():
            return i
        fs.append(f)
    return [await f() for f in fs], [await f() for f in [lambda i=i: value(i) for i in range(3)]]


async def value(x):
    return x


print(run(late_binding()))


class Holder:
    def __init__(self):
        self.name = "held"

    async def method(self):
        await suspend()
        return __class__.__name__, self.name, super().__repr__()[:12]


print(run(Holder().method()))


def deleted():
    x = 1

    async def reads():
        await suspend()
        return x

    coro = reads()
    coro.send(None)
    del x
    try:
        coro.send(None)
    except NameError as e:
        print(e)
    x = 2
    print(run(reads()))


deleted()


def captured():
    value = ["kept alive"]

    async def holds():
        await suspend()
        return value

    return holds()


coro = captured()
coro.send(None)
gc.collect()
print(run(coro))
exec_order = []


async def defaults(a, b=exec_order.append("default once"), *c, d=[], **e):
    d.append(a)
    return a, b, c, d, e


print(run(defaults(1)), run(defaults(2, 3, 4, x=5)), exec_order)
