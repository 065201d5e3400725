# Generators that go on in machine code: what they keep between two steps, and every way to leave them.
import types


def drain(generator, steps=400):
    total = 0
    for _, item in zip(range(steps), generator):
        total += item
    return total


# Iterators of their own are kept as objects while they wait.
def nested(rows):
    for i in range(rows):
        for j in range(i, 0, -1):
            yield i * j
        for item in [i, -i, 7]:
            yield item


print(sum(nested(40)), drain(nested(60)), drain(nested(60), 123))


# The kinds of their variables change.
def drifting(limit):
    value = 1
    while True:
        yield value
        if value == limit:
            value = 0.5
        elif isinstance(value, float) and value > 50:
            value = 1 << 64
        else:
            value += 1


print(drain(drifting(30), 40), drain(drifting(90), 1000), drain(drifting(5), 90))


# What is sent comes in as any kind of value.
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            return total
        total += value
        count += 1
        average = total / count


def feed(values):
    machine = averager()
    next(machine)
    last = [machine.send(value) for value in values][-1]
    try:
        machine.send(None)
    except StopIteration as stop:
        return last, stop.value


for values in [range(500), [0.5] * 400, [True, 2, 3.5, 1 << 70] * 60]:
    print(*feed(values))


# Variables shared with inner functions, unbound ones, and ones that are bound late.
def shared(count):
    seen = []
    step = 1

    def advance(by):
        nonlocal step
        step += by
        seen.append(step)

    for i in range(count):
        if i % 3 == 0:
            late = i
        advance(i % 4)
        yield step + late
        if i == count - 2:
            del late
            late = 0
    yield len(seen)


print(sum(shared(200)), sum(shared(3)))


def unbound(count):
    for i in range(count):
        if i == count - 1:
            del value
        else:
            value = i
        yield i
        yield value


for count in (3, 250):
    got = []
    try:
        for item in unbound(count):
            got.append(item)
    except UnboundLocalError as error:
        print(len(got), error)


# Exceptions: raised inside, thrown in, caught inside, while one is being handled.
def guarded(count):
    caught = 0
    for i in range(count):
        try:
            yield 100 // (i % 5 - 2)
        except ZeroDivisionError:
            caught += 1
            yield -caught
        except KeyError as error:
            yield error.args[0]
        finally:
            caught += 10
    return caught


def run(generator, throw_at=()):
    got, step = 0, 0
    try:
        item = next(generator)
        while True:
            got += item
            step += 1
            item = generator.throw(KeyError(step)) if step in throw_at else next(generator)
    except StopIteration as stop:
        return got, step, stop.value
    except KeyError as error:
        return got, step, error


class Safe:
    """Divides without ever failing, so that a generator's own failures stand out."""

    def __rfloordiv__(self, other):
        return other


print(run(guarded(2)), run(guarded(2), {1}))


def dividing(values):
    for value in values:
        yield 1000 // value


print(sum(dividing(range(1, 300))))
for values in [[5] * 350 + [0, 1], [3, 0], [Safe()] * 3]:
    got = []
    steps = dividing(values)
    try:
        for item in steps:
            got.append(item)
    except ZeroDivisionError as error:
        print(len(got), error, next(steps, "ended"))
    except TypeError as error:
        print(len(got), error, next(steps, "ended"))
    else:
        print(len(got), type(got[0]).__name__)


def handling():
    try:
        raise ValueError("first")
    except ValueError as first:
        for i in range(300):
            try:
                yield i
                if i == 250:
                    raise LookupError("second")
            except LookupError as second:
                yield -1
                assert second.__context__ is first
                raise


got = 0
try:
    for item in handling():
        got += item
except LookupError as error:
    print(got, repr(error), repr(error.__context__))


# Delegation, to generators and to other iterators, and recursion.
def delegating(depth, width):
    if depth == 0:
        yield from range(width)
        return width
    total = 0
    for _ in range(2):
        total += yield from delegating(depth - 1, width)
    yield from [total, -total]
    return total


print(sum(delegating(6, 5)), len(list(delegating(7, 2))))


def echo():
    received = []
    while (item := (yield len(received))) is not None:
        received.append(item)
    return received


def outer_echo(rounds):
    results = []
    for _ in range(rounds):
        results.append((yield from echo()))
    return results


pipe = outer_echo(60)
next(pipe)
try:
    for i in range(1000):
        pipe.send(None if i % 7 == 6 else i)
except StopIteration as stop:
    print(len(stop.value), stop.value[1], stop.value[-1])


# A generator that resumes itself, one that is closed in the middle, one that never ends.
def selfish():
    for i in range(300):
        if i == 290:
            try:
                next(self)
            except ValueError as error:
                yield str(error)
        yield i


self = selfish()
print([item for item in self if isinstance(item, str)], next(self, None))


def closable(log):
    try:
        i = 0
        while True:
            yield i
            i += 1
    finally:
        log.append(i)


log = []
for stop in range(0, 400, 40):
    steps = closable(log)
    for item in steps:
        if item == stop:
            steps.close()
            break
print(log)


# Other globals, and code that is replaced while generators of it wait.
SCALE = 3


def scaled(count):
    for i in range(count):
        yield i * SCALE


print(sum(scaled(400)))
foreign = types.FunctionType(scaled.__code__, {"SCALE": 5, "range": range})
print(sum(foreign(400)), sum(scaled(10)))


def other(count):
    for i in range(count):
        yield -i


waiting = scaled(6)
first = next(waiting)
scaled.__code__ = other.__code__
print(first, list(waiting), sum(scaled(400)))


# Generators of one function at several places at once.
def counting(start):
    while True:
        start += 1
        yield start


machines = [counting(i * 1000) for i in range(7)]
for round in range(200):
    for index, machine in enumerate(machines):
        if round % (index + 1) == 0:
            next(machine)
print([next(machine) for machine in machines])
