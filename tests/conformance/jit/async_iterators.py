"""`async for` in hot code over what is recursive, no generator at all, of many kinds, and stepped by tasks."""

import asyncio


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def drive(coroutine, answer=None):
    """Runs a coroutine to its end. Gives how often it has waited, and what it has returned."""
    waited = 0
    try:
        wanted = coroutine.send(None)
        while True:
            waited += 1
            wanted = coroutine.send(answer(wanted) if answer else None)
    except StopIteration as stop:
        return waited, stop.value


async def numbers(n):
    for i in range(n):
        yield i


async def pausing(n, often):
    for i in range(n):
        if i % often == 0:
            i += await Pause(i)
        yield i


async def mapped(source, function):
    async for x in source:
        yield function(x)


async def filtered(source, keep):
    async for x in source:
        if keep(x):
            yield x


async def total(source):
    result = 0
    async for x in source:
        result += x
    else:
        result += 1
    return result


class Tree:
    def __init__(self, value, *below):
        self.value, self.below = value, below

    async def __aiter__(self):
        yield self.value
        for tree in self.below:
            async for value in tree:
                yield value


def grown(depth):
    return Tree(depth, *[grown(depth - 1) for _ in range(2)]) if depth else Tree(1.5)


class Countdown:
    """An asynchronous iterator that is no generator, and waits at times."""

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n if self.n % 50 else await Pause(self.n)


async def of_many_kinds(n):
    result = 0
    for i in range(n):
        for source in [numbers(5), Countdown(5), Tree(i, Tree(1)), pausing(3, 2)]:
            async for x in source:
                result += x
    return result


async def sleeping(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def in_tasks(n):
    sums = await asyncio.gather(*[total(mapped(sleeping(n), lambda x, k=k: x * k)) for k in range(5)])
    return sums, await total(filtered(mapped(numbers(n), str.__len__ if n < 0 else float), lambda x: x > 5))


def main():
    print(drive(total(grown(9))), drive(total(Countdown(2000)), lambda n: n + 1))
    print(drive(of_many_kinds(400), lambda n: 1))
    print(asyncio.run(in_tasks(600)))


main()
