# Coroutines, asynchronous generators and `with` in generators handle exceptions while machine code steps them.
import asyncio
import sys


class Odd(Exception):
    pass


def risky(n):
    if n % 3 == 0:
        raise Odd(n)
    return n


async def tried(n):
    try:
        return risky(n)
    except Odd as odd:
        return odd.args[0] * 2 + (sys.exception() is odd)


async def plain(n):
    return risky(n)


async def awaiting(n):
    try:
        return await plain(n)
    except Odd as odd:
        # It waits while it handles: that is the interpreter's.
        again = await tried(odd.args[0])
        return again + (sys.exception() is odd)
    finally:
        n = 0


async def totals(n):
    total = 0
    for i in range(n):
        total += await tried(i) + await awaiting(i)
        try:
            total += await plain(i)
        except Odd:
            total += 1
    return total, sys.exception()


async def pausing(n):
    total = 0
    for i in range(n):
        try:
            risky(i)
        except Odd:
            total += 1
        if i % 50 == 0:
            await asyncio.sleep(0)
        try:
            risky(i + 1)
        except Odd:
            if i % 100 == 2:
                await asyncio.sleep(0)
            total += sys.exception().args[0]
    return total


async def items(n):
    for i in range(n):
        try:
            value = risky(i)
        except Odd as odd:
            value = -odd.args[0]
        yield value


async def gone_over(n):
    total = 0
    async for value in items(n):
        try:
            total += risky(value)
        except Odd:
            total += 1
    return total, [value async for value in items(7)]


class Manager:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.log.append(0 if error is None else error.args[0])
        return kind is Odd and error.args[0] % 2 == 0


def managed(n, log):
    for i in range(n):
        try:
            with Manager(log):
                risky(i)
            yield i
        except Odd as odd:
            log.append(sys.exception() is odd)
        yield -i


def deep(n):
    # Each generator is stepped by the one around it, while that handles an exception of its own.
    def level(i):
        try:
            risky(i * 3)
        except Odd:
            yield from (x + 1 for x in (i, i + 1))
            yield sys.exception().args[0]

    def sums():
        for i in range(n):
            try:
                risky(3)
            except Odd as odd:
                total = sum(level(i))
                total += sum(safe(j) for j in range(4))
                total += sys.exception() is odd
            yield total

    def safe(j):
        try:
            return risky(j)
        except Odd:
            return sys.exception().args[0] + sum(other(k) for k in range(3))

    def other(k):
        try:
            return risky(k) + {0: 5, 1: 6}[k]
        except KeyError as missing:
            return missing.args[0] if missing.__context__.args[0] in (0, 3) else "lost"
        except Odd as odd:
            return 10 if odd.__context__ is not odd else "lost"

    return sum(sums())


for n in (10, 400):
    print(asyncio.run(totals(n)))
    print(asyncio.run(pausing(n)))
    print(asyncio.run(gone_over(n)))
    log = []
    print(sum(managed(n, log)), log[-6:], sum(map(int, log)))
    print(deep(n), sys.exception())
