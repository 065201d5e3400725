"""Coroutines that hot code awaits where it makes them: those that end at once, that are suspended, and that raise."""

import asyncio


class Pause:
    """Suspends whoever awaits it, and gives what is sent then."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def drive(coroutine, answer=None):
    """Runs a coroutine to its end. Gives what it has waited for, and what it has returned."""
    waited = []
    try:
        wanted = coroutine.send(None)
        while True:
            waited.append(wanted)
            wanted = coroutine.send(answer(wanted) if answer else None)
    except StopIteration as stop:
        return waited, stop.value


async def step(n):
    return n + 1


async def twice(n):
    return await step(n) + await step(n)


async def sums(n):
    total = 0
    for i in range(n):
        total += await twice(i)
    return total


async def fibonacci(n):
    if n <= 1:
        return n
    return await fibonacci(n - 1) + await fibonacci(n - 2)


async def pausing(n, often):
    before = n * 2
    if n % often == 0:
        before += await Pause(n)
    return before


async def sometimes(n, often):
    total = 0
    for i in range(n):
        total += await pausing(i, often)
    return total


async def through(n, often):
    result = await pausing(n, often)
    return result + 1


async def levels(n, often):
    total = 0
    for i in range(n):
        total += await through(i, often)
    return total


def counter():
    count = 0

    async def add(n, by=1, *rest, scale=1):
        nonlocal count
        count += (n + by + sum(rest)) * scale
        return count

    return add


async def captured(n):
    add = counter()
    for i in range(n):
        await add(i)
        await add(i, 2, 3, 4, scale=2)
    return await add(0)


async def failing(n):
    if n % 3 == 0:
        raise ValueError(n)
    if n % 5 == 0:
        raise StopIteration(n)
    return n


async def catching(n):
    caught = {}
    for i in range(n):
        try:
            key = type(await failing(i)).__name__
        except (ValueError, RuntimeError) as error:
            lines, entry = [], error.__traceback__
            while entry:
                lines.append(entry.tb_lineno - catching.__code__.co_firstlineno)
                entry = entry.tb_next
            key = type(error).__name__, tuple(lines)
        caught[key] = caught.get(key, 0) + 1
    return caught


async def finishing(n, log):
    try:
        return await pausing(n, 100)
    finally:
        log.append(n)


async def finished(n):
    log, total = [], 0
    for i in range(n):
        total += await finishing(i, log)
    return total, len(log), log[-3:]


async def uncaught(n):
    total = 0
    for i in range(n):
        total += await failing(i + 1 if i + 1 < n else 3)
    return total


class Manager:
    def __init__(self, log):
        self.log = log

    async def __aenter__(self):
        self.log[0] += 1
        return self

    async def __aexit__(self, *exception):
        self.log[1] += 1
        return exception[0] is KeyError


async def managed(n):
    log = [0, 0]
    for i in range(n):
        async with Manager(log):
            if i % 4 == 0:
                raise KeyError(i)
    return log


async def numbers(n):
    for i in range(n):
        yield await step(i)


async def gone_over(n):
    total = 0
    async for i in numbers(n):
        total += i
    return total


async def again(coroutine):
    return await coroutine


def closed():
    """Coroutines that are given up where they wait."""
    log = []
    for i in range(400):
        coroutine = finishing(100 * i, log)
        coroutine.send(None)
        coroutine.close()
    thrown = 0
    for i in range(400):
        coroutine = levels(3, 1)
        coroutine.send(None)
        try:
            coroutine.throw(OSError(i))
        except OSError:
            thrown += 1
    return len(log), thrown


async def tasks(n):
    async def work(i):
        await asyncio.sleep(0)
        return await twice(i)

    total = 0
    for i in range(n):
        total += await work(i)
    return total + sum(await asyncio.gather(*[work(i) for i in range(n)]))


def main():
    print(drive(sums(3000)), drive(fibonacci(15)))
    waited, total = drive(sometimes(3000, 700), lambda n: n + 5)
    print(waited, total)
    waited, total = drive(levels(3000, 500), lambda n: -n)
    print(waited, total)
    for often in [1, 2, 3]:
        waited, total = drive(levels(600, often), lambda n: 1)
        print(len(waited), total)
    print(drive(captured(2000)))
    print(drive(catching(3000)))
    print(drive(finished(1500), lambda n: 1))
    for function in [uncaught]:
        try:
            drive(function(2))
            drive(function(2000))
        except ValueError as error:
            print(type(error).__name__, error)
    print(drive(managed(1200)), drive(gone_over(1500)))
    print(closed())
    coroutine = sometimes(10, 3)
    coroutine.send(None)
    print(coroutine.cr_await.__qualname__, coroutine.cr_await.cr_frame.f_lineno - pausing.__code__.co_firstlineno)
    coroutine.close()
    once = step(1)
    print(drive(again(once)))
    try:
        drive(again(once))
    except RuntimeError as error:
        print(error)
    print(asyncio.run(tasks(600)))


main()
