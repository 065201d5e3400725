# What `await` says of generators in hot code: those that `types.coroutine` has marked are awaited, others refused.
import types


def plain(x):
    yield x
    return x


@types.coroutine
def pause(x):
    got = yield x
    return got


@types.coroutine
def passing(coroutine):
    result = yield from coroutine
    return result + 1


@types.coroutine
def at_once(x):
    if x < 0:
        yield x
    return x


async def refused(n):
    texts, count = set(), 0
    for i in range(n):
        try:
            await plain(i)
        except TypeError as error:
            texts.add(str(error))
            count += 1
    return count, texts


async def refused_at_once():
    return await plain(1)


async def summing(n):
    total = 0
    for i in range(n):
        total += await pause(i)
        total += await at_once(i)
    return total


async def through(n, depth):
    if depth == 0:
        return await summing(n)
    return await passing(through(n, depth - 1))


async def guarded(n):
    caught = 0
    for i in range(n):
        try:
            await pause(i)
        except ValueError:
            caught += 1
    return caught


async def closing(log):
    try:
        while True:
            await pause(len(log))
    finally:
        log.append("closed")


def drive(coroutine, answer=lambda given: given):
    given, steps = None, 0
    try:
        while True:
            given = coroutine.send(None if given is None else answer(given))
            steps += 1
    except StopIteration as stop:
        return stop.value, steps


print(drive(refused(2000)))
outcomes = set()
for _ in range(600):
    coroutine = refused_at_once()
    try:
        coroutine.send(None)
        outcomes.add("awaited")
    except TypeError as error:
        outcomes.add(str(error))
print(outcomes)
print(drive(summing(3000)), drive(through(1000, 3), lambda given: given * 2))

coroutine = guarded(2000)
given = coroutine.send(None)
try:
    while True:
        given = coroutine.throw(ValueError(given)) if given % 3 == 0 else coroutine.send(None)
except StopIteration as stop:
    print(stop.value)

log = []
for i in range(600):
    coroutine = closing(log)
    for _ in range(i % 3):
        coroutine.send(None)
    coroutine.close()
print(len(log), set(log))
print(drive(at_once(5)), list(pause(3)), [x for _ in range(400) for x in plain(1)].count(1))


async def unmarked():
    found = []
    for make in (plain, pause, at_once):
        generator = make(7)
        try:
            found.append(await generator)
        except TypeError as error:
            found.append(str(error))
    return found


print([drive(unmarked()) for _ in range(400)][-1])
