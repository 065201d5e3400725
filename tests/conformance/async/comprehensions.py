# Asynchronous comprehensions and generator expressions.
import types


@types.coroutine
def suspend(tag):
    return (yield tag)


async def agen(n):
    for i in range(n):
        await suspend(i)
        yield i


async def double(x):
    await suspend("d")
    return x * 2


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as stop:
        return len(seen), stop.value


async def lists():
    x = "outer"
    a = [x async for x in agen(4)]
    b = [x async for x in agen(6) if x % 2]
    c = [(x, y) for x in range(2) async for y in agen(2)]
    d = [(x, y) async for x in agen(2) for y in [x, x + 10]]
    e = [await double(x) for x in range(3)]
    f = [await double(x) async for x in agen(3) if await double(x) < 3]
    return a, b, c, d, e, f, x


async def others():
    return {x async for x in agen(3)}, {x: await double(x) async for x in agen(3)}


async def captures():
    fs = [lambda: (x, y) async for x in agen(2) for y in "ab"]
    return [f() for f in fs]


async def nested():
    return [[y async for y in agen(x)] async for x in agen(3)]


async def expressions():
    g = (x + 1 async for x in agen(3))
    kind = type(g).__name__
    out = [v async for v in g]
    h = (await double(x) for x in range(3))
    out.append(type(h).__name__)
    async for v in h:
        out.append(v)
    plain = (x for x in await double([1, 2]))
    return kind, g.__name__, out, type(plain).__name__, list(plain)


def not_async():
    return (x async for x in agen(2))


async def use():
    return [x async for x in not_async()]


for f in lists, others, captures, nested, expressions, use:
    print(f.__name__, run(f()))


async def failing():
    x = 5
    try:
        [x async for x in 3]
    except TypeError as e:
        print(e, x)
    try:
        [10 // (1 - x) async for x in agen(3)]
    except ZeroDivisionError as e:
        print(e, x)
    try:
        [x async for x in (i for i in "ab")]
    except TypeError as e:
        print(e, x)


run(failing())
module_level = (x async for x in agen(1))
print(type(module_level).__name__)
