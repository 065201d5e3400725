# Generators that wait for one another, with hot code: what is resumed, asked and thrown between two steps, how a chain ends
# and grows, and what of it may be anything but a generator.
from collections import Counter


def leaf(name, n):
    for i in range(n):
        got = yield name, i
        if got is not None:
            name = got
    return name + " done"


def passing(inner):
    result = yield from inner
    return result, 1


def counting(inner, log):
    result = yield from inner
    log.append(result)
    yield "after"
    return "counted"


def guarded(inner, log):
    try:
        return (yield from inner)
    except ValueError as error:
        log.append(str(error))
        yield "caught"
    finally:
        log.append("finally")


def chain(depth, n, name="x", innermost=leaf):
    every = [innermost(name, n)]
    for _ in range(depth):
        every.append(passing(every[-1]))
    return every[::-1]


def repeated(times, what):
    found = Counter()
    for i in range(times):
        found[what(i)] += 1
    for outcome, count in found.items():
        print(" ", count, outcome)


def steps(generator):
    items = []
    while True:
        try:
            items.append(next(generator))
        except StopIteration as stop:
            return items, stop.value


print("to the end")
repeated(400, lambda i: str(steps(chain(4, 3)[0])))

print("a loop over the outermost, states of all")


def states(i):
    every, seen = chain(3, 4), []
    for item in every[0]:
        if i % 50 == 0:
            seen.append([(g.gi_running, g.gi_suspended, g.gi_yieldfrom in every) for g in every])
        else:
            seen.append(item[1])
    return str((seen, every[1].gi_suspended))


repeated(400, states)

print("steps of the ones between and of the innermost")


def between(i):
    every, out = chain(4, 9), []
    for step, item in enumerate(every[0]):
        out.append(item[1])
        if step % 2:
            out.append(next(every[step % 4 + 1], "end"))
    return str(out)


repeated(400, between)

print("used up, closed, thrown into, sent to")


def used_up(i):
    every, out = chain(3, 5), []
    for item in every[0]:
        out.append(item[1])
        if len(out) == 2:
            out.append(len(list(every[3 - i % 3])))
    return str(out)


def closed(i):
    every, out = chain(3, 5), []
    for item in every[0]:
        out.append(item[1])
        if len(out) == 2:
            every[i % 4].close()
    return i % 4, str(out), str([g.gi_suspended for g in every])


def thrown(i):
    log = []
    every = [leaf("x", 5)]
    for kind in (0, 1, 0):
        every.append(guarded(every[-1], log) if kind else passing(every[-1]))
    every, out = every[::-1], []
    try:
        out.append(next(every[0]))
        out.append(next(every[0]))
        out.append(every[i % 4].throw(ValueError(f"at {i % 4}")))
        out.append(next(every[0]))
        out.append(next(every[0]))
    except (ValueError, StopIteration) as error:
        out.append(repr(error))
    return str(out), str(log)


def sent(i):
    every = chain(3, 5)
    out = [next(every[0]), every[0].send("y"), every[2].send("z"), every[3].send(None), every[0].send("w")]
    return str(out), steps(every[0])[1]


for what in (used_up, closed, thrown, sent):
    print(what.__name__)
    repeated(400, what)

print("what is returned, and what comes behind it")


def returned(i):
    log = []
    outer = passing(counting(passing(counting(leaf("x", i % 3), log)), log))
    return str((steps(outer), log))


repeated(400, returned)

print("by turns, and one within another")


def by_turns(i):
    first, second = chain(3, 4, "a"), chain(2, 3, "b")
    return str([(x, y[1]) for x, y in zip(first[0], second[0])])


def within(i):
    def nesting():
        for item in chain(2, 2, "c")[0]:
            for other in chain(2, 2, "d")[0]:
                yield item[1], other[1]

    return str(list(passing(passing(nesting()))))


repeated(400, by_turns)
repeated(400, within)

print("already executing")


def reentrant(i):
    def asking(name, n):
        yield 1
        for other in every:
            try:
                next(other)
            except ValueError as error:
                yield str(error), other.gi_running
        yield 2

    every = chain(3, 0, innermost=asking)
    return str(steps(every[0]))


repeated(400, reentrant)

print("raised within")


def failing(name, n):
    yield name
    if n % 3 == 0:
        raise ValueError(name)
    if n % 3 == 1:
        raise KeyError(name)
    yield "end"


def raised(i):
    log, out = [], []
    outer = passing(guarded(passing(passing(failing("f", i))), log))
    try:
        for item in outer:
            out.append(item)
    except KeyError as error:
        frames, tb = [], error.__traceback__
        while tb:
            frames.append(tb.tb_lineno - raised.__code__.co_firstlineno)
            tb = tb.tb_next
        out.append(f"{error!r} {frames}")
    return str((out, log))


repeated(600, raised)

print("what is no generator")


class Items:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("items")
        self.n -= 1
        return self.n

    def send(self, value):
        return "sent", value


def mixed(i):
    inner = (lambda: leaf("g", 3), lambda: iter([1, 2, 3]), lambda: Items(3))[i % 3]()
    outer = passing(passing(passing(inner)))
    out = [next(outer), next(outer)]
    try:
        out.append(outer.send("s" if i % 2 else None))
    except AttributeError as error:
        out.append(str(error))
    return str((out, steps(outer)))


repeated(600, mixed)

print("chains that grow and shrink at each step")


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(tree(low, middle), middle, tree(middle + 1, high))


def line(n):
    left = right = None
    for i in range(n):
        left, right = Tree(left, i, None), Tree(None, n - 1 - i, right)
    return left, right


whole = tree(0, 3000)
print(list(whole) == list(range(3000)), sum(x * y for x, y in zip(whole, whole)))
print([sum(side) for side in line(300)])


def until(limit):
    walk, total = iter(whole), 0
    for value in walk:
        total += value
        if value == limit:
            break
    walk.close()
    return total


print(sum(until(i) for i in range(0, 3000, 100)))

print("many chains by turns")


def all_by_turns(n, rounds):
    every = [passing(passing(leaf("x", rounds))) for _ in range(n)]
    total, ended = 0, 0
    while every:
        still = []
        for generator in every:
            try:
                name, step = next(generator)
                total += step * 10 + len(every) % 7
                still.append(generator)
            except StopIteration:
                ended += 1
        every = still
    return total, ended


print(all_by_turns(50, 60), all_by_turns(17_000, 2))


class Paused:
    def __await__(self):
        return (yield self)


async def work(n):
    total = 0
    for i in range(n):
        total += await Paused()
    return total


async def through(coroutine, depth):
    return await (through(coroutine, depth - 1) if depth else coroutine)


def run_all(count, n):
    tasks, results = [through(work(n + i), i % 4) for i in range(count)], []
    for task in tasks:
        task.send(None)
    while tasks:
        for task in list(tasks):
            try:
                task.send(len(tasks))
            except StopIteration as stop:
                results.append(stop.value)
                tasks.remove(task)
    return results


print(run_all(8, 300))
