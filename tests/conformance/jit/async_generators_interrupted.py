"""Hot asynchronous generators that are closed, thrown into, announced and collected."""

import gc
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


async def careful(n, log):
    try:
        for i in range(n):
            try:
                yield i
            except KeyError:
                log["thrown"] = log.get("thrown", 0) + 1
                yield -i
    finally:
        log["final"] = log.get("final", 0) + 1
        await Pause("final")


async def ended_early(n):
    log, total = {}, 0
    for i in range(n):
        generator = careful(10, log)
        async for x in generator:
            total += x
            if x == i % 7:
                break
        state = generator.ag_running, generator.ag_suspended
        log[state] = log.get(state, 0) + 1
        if i % 3 == 0:
            total += await generator.athrow(KeyError)
            total += await generator.asend(None)
        await generator.aclose()
        async for x in generator:
            total += 10**9
    return total, log


async def waiting(n):
    for i in range(n):
        try:
            yield i + await Pause(i)
        except KeyError as error:
            yield str(error)


async def kept(n):
    """Items and generators that nothing but a frame refers to, while the collector runs."""
    async def lists():
        for i in range(n):
            item = [i]
            yield item
            if i % 400 == 0:
                gc.collect()
            item.append(await Pause([i]))

    return [item async for item in lists()][:: n // 4]


async def announced(n):
    total = 0
    for i in range(n):
        async for x in waiting(2) if i < n - 1 else careful(3, {}):
            total += x
            if i == n - 1:
                break
    return total


def main():
    print(drive(ended_early(1300)))
    print(drive(kept(1600)))
    calls = {"first": 0, "final": 0}

    def first(generator):
        calls["first"] += 1
        calls[generator.__name__] = calls.get(generator.__name__, 0) + 1

    hooks = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(first, lambda generator: calls.update(final=calls["final"] + 1))
    total = drive(announced(800))
    gc.collect()
    print(total, calls)
    sys.set_asyncgen_hooks(*hooks)


main()
