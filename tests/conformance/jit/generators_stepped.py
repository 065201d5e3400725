# Generators that are stepped by `next`, `__next__` and `send` in hot loops, and everything that such a step can end in.
def numbers(limit, answer=None):
    for number in range(limit):
        yield number
    return answer


def drain(generator, default):
    total = 0
    while (item := next(generator, default)) is not default:
        total += item
    return total


print(drain(numbers(3000), None), drain(numbers(3000), False), drain(numbers(3000), "end"))


# What it returns is the value of the exception, each time anew; afterwards there is none.
def stops(make, rounds):
    seen = {}
    for _ in range(rounds):
        generator = make()
        while True:
            try:
                next(generator)
            except StopIteration as stop:
                seen[repr(stop)] = seen.get(repr(stop), 0) + 1
                break
        try:
            print("never", next(generator))
        except StopIteration as stop:
            seen[stop.value, stop.args] = seen.get((stop.value, stop.args), 0) + 1
    return seen


print(stops(lambda: numbers(9), 300))
print(stops(lambda: numbers(9, (1, 2)), 300))
print(stops(lambda: numbers(9, StopIteration(3)), 300))


# What is sent, and to whom: one that has just started takes nothing but None.
def echo():
    heard = []
    while len(heard) < 5:
        heard.append((yield len(heard)))
    return heard


def talk(values, rounds):
    ends = {}
    for round in range(rounds):
        generator = echo()
        try:
            if round % 3:
                generator.send(None)
            for value in values:
                generator.send(value)
        except StopIteration as stop:
            ends[str(stop.value)] = ends.get(str(stop.value), 0) + 1
        except TypeError as error:
            ends[str(error)] = ends.get(str(error), 0) + 1
    return ends


print(talk([1, 0.5, None, "text", 1 << 70], 900))
print(talk([None, 1, 2, 3, 4, 5], 900))


# Exceptions come out of it with its frame in the traceback, and end it.
def fragile(limit):
    for number in range(limit):
        yield 10 // (limit - 2 - number)


def shatter(rounds):
    errors = {}
    for _ in range(rounds):
        generator = fragile(9)
        try:
            while True:
                next(generator, "end")
        except ZeroDivisionError as error:
            trace = error.__traceback__
            key = (str(error), trace.tb_lineno, trace.tb_next.tb_lineno, trace.tb_next.tb_next, next(generator, "end"))
        errors[key] = errors.get(key, 0) + 1
    return errors


print(shatter(500))


# It cannot be stepped while it runs, by itself or by what it calls; it goes on afterwards.
def selfish(own):
    while True:
        try:
            yield next(own[0], "default")
        except ValueError as error:
            yield str(error)


own = []
own.append(selfish(own))
seen = {}
for _ in range(20000):
    answer = next(own[0])
    seen[answer] = seen.get(answer, 0) + 1
print(seen, own[0].gi_running, own[0].gi_suspended)


def watched(own):
    while True:
        yield own[0].gi_running, own[0].gi_suspended


own = []
own.append(watched(own))
print({next(own[0]) for _ in range(2000)})


# Closed meanwhile, by the loop that steps it.
def closing(rounds):
    total = 0
    for _ in range(rounds):
        generator = numbers(10)
        for step in range(10):
            total += next(generator, 100)
            if step == 4:
                generator.close()
    return total


print(closing(400))


# One place that meets iterators of every kind, and what is none.
class Counter:
    def __init__(self):
        self.count = 0

    def __next__(self):
        self.count += 1
        if self.count % 3 == 0:
            raise StopIteration(self.count)
        return self.count


def mixed(iterators):
    seen = []
    for iterator in iterators:
        try:
            seen.append(next(iterator))
        except (StopIteration, TypeError) as error:
            seen.append(repr(error))
    return seen


endless = numbers(10**9)
mixed([endless] * 20000)
counter = Counter()
print(mixed([endless, iter([1]), iter(""), counter, 5, [1], counter, counter, numbers(0, "none"), endless, map(int, "7")]))


# A name that is a builtin no more.
def shadowed(generator, rounds):
    global next
    total = 0
    for round in range(rounds):
        if round == 15000:
            next = lambda generator: -1
        total += next(generator)
    return total


print(shadowed(numbers(50000), 14000), shadowed(numbers(50000), 30000))
del next


# The exception that is handled around the step is not the generator's.
def handling():
    import sys
    while True:
        try:
            raise KeyError("own")
        except KeyError:
            yield repr(sys.exception())
        yield repr(sys.exception())


def around(rounds):
    import sys
    generator, seen = handling(), {}
    for _ in range(rounds):
        try:
            raise IndexError("around")
        except IndexError:
            key = next(generator), repr(sys.exception())
            seen[key] = seen.get(key, 0) + 1
    return seen


print(around(2000))


# One steps another, down to the limit, after which all have ended.
def deep(depth):
    inner = deep(depth - 1) if depth else None
    while True:
        yield (next(inner) if inner else 0) + 1


generator = deep(40)
print({next(generator) for _ in range(300)})
generator = deep(5000)
try:
    print(next(generator))
except RecursionError as error:
    print(error)
print(next(generator, "ended"))
