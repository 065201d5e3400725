"""Hot asynchronous generators that are asked for a step while another one goes on."""


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


async def overlapping(n):
    counts = {}

    async def looks_at_itself():
        for i in range(n):
            counts[running.ag_running] = counts.get(running.ag_running, 0) + 1
            try:
                await (anext(running) if i % 2 else running.asend(i))
            except RuntimeError as error:
                counts[str(error)] = counts.get(str(error), 0) + 1
            yield i

    running = looks_at_itself()
    async for i in running:
        counts[running.ag_running] = counts.get(running.ag_running, 0) + 1
    return counts


async def waiting(n):
    for i in range(n):
        try:
            yield i + await Pause(i)
        except KeyError as error:
            yield str(error)


async def gone_over(source):
    return [x async for x in source][-3:]


async def met_while_waiting(n):
    generator, seen = waiting(n), {}
    async for x in generator:
        count = seen[type(x)] = seen.get(type(x), 0) + 1
        if count % 100 == 3:
            step = generator.asend(None)
            seen["asks"] = seen.get("asks", 0) + step.send(None)
            seen["waits"] = generator.ag_running, generator.ag_suspended, type(generator.ag_await).__name__
            try:
                async for _ in generator:
                    seen["never"] = True
            except RuntimeError as error:
                seen[str(error)] = seen.get(str(error), 0) + 1
            try:
                step.send(5)
            except StopIteration as stop:
                seen["stop"] = seen.get("stop", 0) + stop.value
    return seen


def main():
    print(drive(overlapping(1200))[2])
    print(drive(gone_over(waiting(1500)), {i: KeyError(i) for i in [3, 700, 1499, 1500]}))
    print(drive(met_while_waiting(1500))[2])


main()
