# Chains of generators and coroutines that are made at random, resumed, thrown into, closed and asked at random places.
import inspect
import random
import types

CHOICE = random.Random(20)


def leaf(n, tag):
    total = 0
    for i in range(n):
        got = yield tag * 10 + i
        if got is not None:
            total += got
    return total


def failing(n, tag):
    for i in range(n):
        yield tag * 10 + i
    raise KeyError(tag)


def passing(inner):
    return (yield from inner)


def both(first, second):
    one = yield from first
    yield "between"
    other = yield from second
    return one, other


def guarded(inner, log):
    try:
        return (yield from inner)
    except ValueError as error:
        log.append(str(error))
        log.append((yield "caught"))
    finally:
        log.append("finally")


def looping(inner):
    for x in inner:
        got = yield x
        if got == 3:
            break
    return "looped"


def fresh(n):
    for i in range(n):
        got = yield from leaf(2, i)
        yield got
    return n


def recursive(depth):
    if depth > 0:
        yield from recursive(depth - 1)
    yield depth
    if depth > 1:
        yield from recursive(depth - 2)


class Down:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration(99)
        return self.n


@types.coroutine
def pause(x):
    return (yield x)


async def work(n):
    total = 0
    for i in range(n):
        got = await pause(i)
        if got is not None:
            total += got
    return total


async def through(coroutine):
    return await coroutine


async def one_by_one(first, second):
    return await first, await second


def end():
    kind = CHOICE.randrange(4)
    if kind == 0:
        return leaf(CHOICE.randrange(5), CHOICE.randrange(5))
    if kind == 1:
        return failing(CHOICE.randrange(4), 7)
    return fresh(CHOICE.randrange(4)) if kind == 2 else recursive(CHOICE.randrange(5))


def chain(depth, every, log, shared=()):
    def rest():
        return chain(depth - 1, every, log, shared)

    kind = CHOICE.randrange(11)
    if shared and kind == 10:
        return CHOICE.choice(shared)
    if depth == 0 or kind == 0:
        made = end()
    elif kind < 5:
        made = passing(rest())
    elif kind == 5:
        made = both(rest(), rest())
    elif kind == 6:
        made = guarded(rest(), log)
    elif kind == 7:
        made = looping(rest())
    elif kind == 8:
        made = passing([Down(3), iter([1, 2]), (4, 5)][CHOICE.randrange(3)])
    else:
        made = passing(passing(rest()))
    every.append(made)
    return made


def coroutine(depth, every):
    kind = CHOICE.randrange(4)
    if depth == 0:
        made = work(CHOICE.randrange(5))
    elif kind < 3:
        made = through(coroutine(depth - 1, every))
    else:
        # The second is awaited last, or never.
        made = one_by_one(coroutine(depth - 1, every), coroutine(depth - 1, every))
    every.append(made)
    return made


def state(generator):
    if inspect.iscoroutine(generator):
        return generator.cr_running, generator.cr_suspended, type(generator.cr_await).__name__
    return generator.gi_running, generator.gi_suspended, type(generator.gi_yieldfrom).__name__


def act(generator, every):
    kind, is_coroutine = CHOICE.randrange(14), inspect.iscoroutine(generator)
    if kind < 9 or is_coroutine and kind < 11:
        return generator.send(None if CHOICE.random() < 0.8 else CHOICE.randrange(5))
    if kind == 9:
        return generator.throw(CHOICE.choice([ValueError("t"), KeyError("u"), GeneratorExit()]))
    if kind == 10:
        return generator.close()
    if kind == 11:
        return [state(each) for each in every]
    if kind == 12 and not is_coroutine:
        return [x for _, x in zip(range(CHOICE.randrange(4)), generator)]
    return state(generator)


def outcome(generator, every):
    try:
        return act(generator, every)
    except StopIteration as stop:
        return "stop", repr(stop.value)
    except (Exception, GeneratorExit) as error:
        frames, traceback = 0, error.__traceback__
        while traceback:
            frames, traceback = frames + 1, traceback.tb_next
        return type(error).__name__, str(error), frames


def one_round():
    every, log = [], []
    if CHOICE.random() < 0.25:
        asked = [coroutine(CHOICE.randrange(5), every)] * 4
    else:
        asked = [chain(CHOICE.randrange(6), every, log)] * 6
        if CHOICE.random() < 0.3:
            asked += [chain(CHOICE.randrange(4), every, log, every[:])] * 4
    asked += every
    found = [outcome(CHOICE.choice(asked), every) for _ in range(CHOICE.randrange(4, 25))]
    for generator in reversed(every):
        try:
            generator.close()
        except (Exception, GeneratorExit) as error:
            found.append(repr(error))
    return repr((found, log))


def digest(text, before):
    for byte in text.encode():
        before = (before * 31 + byte) & 0xFFFF_FFFF_FFFF
    return before


total = 0
for number in range(300):
    text = one_round()
    total = digest(text, total)
    if number % 20 == 19:
        print(number, total, text if number % 100 == 99 else "")
