# async for: order of calls, break, continue, else, exceptions, and variables.
import types


@types.coroutine
def suspend(tag):
    return (yield tag)


class Count:
    def __init__(self, n, log):
        self.n, self.log = n, log
        self.i = 0

    def __aiter__(self):
        self.log.append("aiter")
        return self

    async def __anext__(self):
        self.log.append("anext")
        await suspend(("s", self.i))
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


def run(coro):
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as stop:
        return seen, stop.value
    except Exception as e:
        return seen, repr(e)


async def plain(n):
    log = []
    async for i in Count(n, log):
        log.append(i)
    else:
        log.append("else")
    return log


async def broken(n):
    log = []
    async for i in Count(n, log):
        if i == 2:
            continue
        if i == 3:
            break
        log.append(i)
    else:
        log.append("else")
    return i, log


async def returns():
    async for i in Count(5, []):
        try:
            if i == 2:
                return i
        finally:
            await suspend("finally")


async def nested():
    out = []
    async for i in Count(2, []):
        async for j in Count(2, []):
            out.append((i, j))
            if j == i:
                break
        else:
            out.append("full")
    return out


async def raising():
    async for i in Count(3, []):
        1 / (2 - i)


async def stop_inside():
    async for i in Count(3, []):
        raise StopAsyncIteration("from the body")


async def targets():
    class Pairs(Count):
        async def __anext__(self):
            return (await super().__anext__(), "x", "y")

    box = {}
    async for box["k"], *rest in Pairs(2, []):
        pass
    return box, rest


async def thrown():
    try:
        async for i in Count(3, []):
            pass
    except KeyError as e:
        return "caught", e.args


for coro in plain(2), plain(0), broken(5), broken(1), returns(), nested(), raising(), stop_inside(), targets():
    print(run(coro))
c = thrown()
print(c.send(None), c.send(None))
try:
    c.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
c = thrown()
c.send(None)
try:
    c.throw(StopAsyncIteration)
except StopIteration as e:
    print("ended", e.value)


async def closures():
    fs = []
    async for i in Count(3, []):
        fs.append(lambda: i)
    return [f() for f in fs]


print(run(closures()))
