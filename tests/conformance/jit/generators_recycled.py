# Generators that only another one waits for, thousands of which follow one another, and those that somebody has seen.
import gc
import weakref


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(items):
    if not items:
        return None
    middle = len(items) // 2
    return Tree(tree(items[:middle]), items[middle], tree(items[middle + 1:]))


whole = tree(range(300))
print([sum(whole) for _ in range(12)])
print([a - b for a, b in zip(whole, whole) if a != b], list(zip(tree("abcdef"), whole, tree("uvwxyz")))[3])


# Of several kinds, which delegate to one another and return something.
def down(depth, log):
    if depth:
        log += yield from up(depth - 1, log)
    yield depth
    return log


def up(depth, log):
    for item in down(depth - 1, log) if depth else ():
        yield item
    if depth > 1:
        log += yield from down(depth - 2, 1)
    return depth


print([sum(down(depth, 0)) for depth in range(11)], [len(list(up(10, 0))) for _ in range(9)])


# Those that a program asks for are its own: they stay what they are when they have ended.
def leaf(number):
    yield number
    return number


def stem(number):
    result = yield from leaf(number)
    yield result
    result = yield from leaf(-number)
    yield result


def look(rounds):
    seen, ends = [], {}
    for round in range(rounds):
        generator = stem(round)
        first = next(generator)
        if round % 100 == 7:
            inner = generator.gi_yieldfrom
            seen.append((inner, weakref.ref(inner)))
        rest = tuple(generator)
        key = first == rest[0], rest[1] == -first, len(rest)
        ends[key] = ends.get(key, 0) + 1
    return seen, ends


seen, ends = look(3000)
print(len({id(inner) for inner, _ in seen}), all(ref() is inner for inner, ref in seen), ends)
print({(inner.gi_suspended, inner.gi_running, next(inner, "ended")) for inner, _ in seen})


def look_for(rounds):
    seen = []
    for round in range(rounds):
        generator = stem(round)
        next(generator)
        if round % 200 == 7:
            seen += [part for part in gc.get_referents(generator) if type(part) is type(generator)]
        for _ in generator:
            pass
    return seen


seen = look_for(3000)
print(len(seen), len({id(inner) for inner in seen}), {next(inner, "ended") for inner in seen})


# Those that are given up half way are closed; those that raise have ended.
def guarded(log, limit):
    try:
        for number in range(limit):
            yield number
        if limit == 4:
            raise KeyError(limit)
    finally:
        log.append(limit)


def guard(log, limit):
    yield from guarded(log, limit)
    for number in guarded(log, limit + 1):
        yield number


def give_up(rounds):
    log, errors = [], 0
    for round in range(rounds):
        generator = guard(log, round % 5)
        try:
            for number in generator:
                if number == 3 and round % 2:
                    generator.close()
        except KeyError as error:
            errors += error.args[0]
    gc.collect()
    return len(log), sum(log), errors


print(give_up(3000))


# Awaited ones.
class Ready:
    def __init__(self, number):
        self.number = number

    def __await__(self):
        got = yield self.number
        return got


async def ask(depth):
    if depth == 0:
        return await Ready(1)
    return await ask(depth - 1) + await ask(depth - 1)


def drive(coroutine):
    steps = 0
    try:
        while True:
            coroutine.send(steps)
            steps += 1
    except StopIteration as stop:
        return stop.value, steps
    except TypeError:
        coroutine.send(None)
        return drive(coroutine)


print([drive(ask(depth)) for depth in range(9)])


# Many that are under way at once, with collections between.
walkers, sums = [iter(tree(range(size))) for size in range(1, 60)], {}
while walkers:
    for walker in walkers[:]:
        item = next(walker, None)
        if item is None:
            walkers.remove(walker)
        else:
            sums[item] = sums.get(item, 0) + item
    if len(walkers) % 20 == 0:
        gc.collect()
print(sum(sums.values()), sums[58], sums[30])
