"""Exceptions in and out of hot asynchronous generators, and those that they handle."""

import sys


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def drive(coroutine, thrown=()):
    """Runs a coroutine to its end, and throws what is to be thrown where it waits for the i-th time."""
    waited, thrown = [], dict(thrown)
    try:
        wanted = coroutine.send(None)
        while True:
            waited.append(wanted)
            at = len(waited)
            wanted = coroutine.throw(thrown[at]) if at in thrown else coroutine.send(at)
    except StopIteration as stop:
        return len(waited), waited[-2:], stop.value


def lines(error, function):
    own = {line for _, _, line in function.__code__.co_lines()}
    entry, found = error.__traceback__, []
    while entry:
        if entry.tb_lineno in own:
            found.append(entry.tb_lineno - function.__code__.co_firstlineno)
        entry = entry.tb_next
    return found


async def failing(n, kind):
    for i in range(n):
        yield i
    raise kind(n)


async def caught(n):
    counts = {}
    for i in range(n):
        try:
            async for x in failing(i % 4, [KeyError, StopIteration, StopAsyncIteration, ValueError][i % 4]):
                counts[x] = counts.get(x, 0) + 1
        except (LookupError, ValueError, RuntimeError) as error:
            cause = type(error.__cause__).__name__
            key = str(error), cause, *lines(error, caught), *lines(error, failing), type(error.__context__).__name__
            counts[key] = counts.get(key, 0) + 1
    return counts


async def gone_over(source):
    return [x async for x in source][-3:]


async def ignoring(stop):
    while not stop:
        try:
            yield 1
        finally:
            continue


async def returning(n):
    for i in range(n):
        try:
            yield i
            await Pause(i)
        finally:
            if i == n - 1:
                return


async def handled(n):
    contexts = {}

    async def raising():
        for i in range(n):
            try:
                raise KeyError(i)
            except KeyError:
                yield type(sys.exception()).__name__

    async for name in raising():
        key = name, sys.exception() is None
        contexts[key] = contexts.get(key, 0) + 1
    return contexts


def main():
    for key, count in drive(caught(1600))[2].items():
        print(key, count)
    stop = []
    generator = ignoring(stop)
    for _ in range(1500):
        drive(generator.__anext__())
    try:
        drive(generator.aclose())
    except RuntimeError as error:
        print(error)
    stop.append(True)
    print(drive(gone_over(generator)))
    print(drive(gone_over(returning(1500))))
    try:
        drive(gone_over(returning(1500)), {1400: OSError("thrown")})
    except OSError as error:
        print(error, lines(error, gone_over), lines(error, returning))
    print(drive(handled(1500)))


main()
