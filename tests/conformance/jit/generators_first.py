# `next` of a generator that nothing else knows: its first item, a default, or StopIteration, in hot loops.
import traceback


def first_above(numbers, limit, default):
    return next((number for number in numbers if number > limit), default)


def only_above(numbers, limit):
    return next(number * 2 for number in numbers if number > limit)


total = 0
for limit in range(3000):
    total += first_above(range(10), limit % 13, -limit)
    total += only_above([3, 1, 4, 1, 5], limit % 5)
print(total)
print(first_above("", 1, None), first_above((), 1, False), first_above([2.5, "x"], 2, 0))


# Nothing is found, in a loop that handles it and in one that does not.
def misses(rounds):
    seen = {}
    for round in range(rounds):
        try:
            only_above([round], 1500)
            key = "found"
        except StopIteration as stop:
            trace = traceback.extract_tb(stop.__traceback__)
            key = stop.value, stop.args, tuple((entry.name, entry.lineno) for entry in trace)
        seen[key] = seen.get(key, 0) + 1
    return seen


for key, count in misses(3000).items():
    print(key, count)
try:
    for limit in range(3000):
        only_above([2000], limit)
except StopIteration as stop:
    print(limit, repr(stop), repr(stop.__context__))


# In a handler it has a context.
def in_handler(rounds):
    contexts = {}
    for round in range(rounds):
        try:
            try:
                1 // 0
            except ZeroDivisionError:
                only_above([1], round % 2)
        except StopIteration as stop:
            key = repr(stop.__context__)
            contexts[key] = contexts.get(key, 0) + 1
    return contexts


print(in_handler(2000))


# What the generator raises, with its own frame; StopIteration in it is an error.
def dangerous(numbers, divisor, default):
    return next((100 // (number - divisor) for number in numbers), default)


def stopping(numbers):
    return next((next(iter([])) for number in numbers), "default")


errors = {}
for round in range(3000):
    try:
        key = dangerous([7], round % 9, None)
    except ZeroDivisionError as error:
        key = tuple((entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__))
    errors[key] = errors.get(key, 0) + 1
    try:
        stopping(range(round % 2))
    except RuntimeError as error:
        key = repr(error), repr(error.__cause__)
        errors[key] = errors.get(key, 0) + 1
for item in errors.items():
    print(*item)


# It takes no more than it needs from what it goes over.
def take(source, count):
    taken = []
    for _ in range(count):
        taken.append(next((item for item in source if item % 3), None))
    return taken


source = iter(range(4000))
print(take(source, 2000)[-3:], next(source), take(source, 1500)[-2:])


# Generator functions, whose return value is that of the exception.
def counting(limit):
    for number in range(limit):
        yield number
    return "returned"


def begin(limit, rounds):
    ends = {}
    for _ in range(rounds):
        key = next(counting(limit), "default")
        ends[key] = ends.get(key, 0) + 1
        try:
            key = next(counting(limit))
        except StopIteration as stop:
            key = stop.value
        ends[key] = ends.get(key, 0) + 1
    return ends


print(begin(0, 1500), begin(1, 1500))


# The names and kinds of a pipeline: what is mapped and what is only given on.
def pipeline(rows, rounds):
    total = 0
    for round in range(rounds):
        total += next((value for value in map(len, (row for row in rows if row)) if value > round % 3), 100)
        total += next(map(len, rows), 7)
        total += next(filter(None, (len(row) for row in rows)), 11)
    return total


print(pipeline([], 2000), pipeline(["", "a", "bcd"], 2000), pipeline(["", (1, 2)], 2000))


# An object that is closed at its end, when `next` is done with it.
def guarded(log):
    try:
        yield "item"
    finally:
        log.append("closed")


def guard(rounds):
    log = []
    for _ in range(rounds):
        log.append(next(guarded(log), None))
    return log.count("item")


print(guard(1500))
