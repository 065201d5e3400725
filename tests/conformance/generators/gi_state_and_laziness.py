# When exactly a generator runs: nothing before next, arguments at once, laziness through stages, what introspection shows.
log = []


def say(x):
    log.append(x)
    return x


def numbers(n):
    say("started")
    for i in range(n):
        say(f"make {i}")
        yield i
    say("finished")
    return "result"


g = numbers(say(3))
print(log, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name, g.__name__, g.__qualname__)
print(next(g), log)
log.clear()
print(next(g), next(g), next(g, "default"), log)
print(g.gi_running, next(g, "empty"), list(g))
log.clear()
doubled = (say(x * 2) for x in numbers(3))
print(log)
evens = (x for x in doubled if say(("test", x)) and x % 4 == 0)
print(log)
print(next(evens), log)
log.clear()
print(list(evens), log)
log.clear()
try:
    lazy = (x for x in say(None))
except TypeError as error:
    print("at once:", error, log)
try:
    numbers()
except TypeError as error:
    print("at once:", error)
later = (1 / x for x in (1, 0))
print(next(later))
try:
    next(later)
except ZeroDivisionError as error:
    print(error, list(later))
log.clear()
print(any(say(x) > 1 for x in range(5)), log, all(say(x) < 3 for x in range(5)), log[3:])
log.clear()
print(next(x for x in numbers(10) if x > 1), log)
log.clear()
first, *rest = numbers(3)
print(first, rest, log)
log.clear()
for i, x in zip(range(2), numbers(5)):
    pass
print(log)
log.clear()
for x, i in zip(numbers(5), range(2)):
    pass
print(log)
log.clear()
print(2 in numbers(5), log, max(numbers(3)), sum(numbers(4)), sorted(numbers(3), reverse=True), dict(zip("abc", numbers(2))))


def outer():
    inner = numbers(2)
    result = yield from inner
    yield result


o = outer()
next(o)
print(o.gi_yieldfrom.__name__, o.gi_running, o.gi_yieldfrom.gi_code is numbers.__code__)
print(list(o), o.gi_yieldfrom)


def itself():
    yield me.gi_running
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = itself()
print(list(me))


def forever():
    n = 0
    while True:
        yield n
        n += 1


def take(n, it):
    return [x for _, x in zip(range(n), it)]


def sieve(source):
    p = next(source)
    yield p
    yield from sieve(x for x in source if x % p)


def naturals_from(n):
    yield n
    yield from naturals_from(n + 1)


ev = forever()
print(take(3, ev), take(3, ev), take(10, sieve(iter(range(2, 100)))), take(5, naturals_from(4)))
matrix = ((r * c for c in range(3)) for r in range(3))
print([list(row) for row in matrix], [list(row) for row in matrix])
late = (lambda: (y for y in [k]))
k = 5
print(list(late()))
g = (i for i in [1])
for bad in (lambda: g[0], lambda: len(g), lambda: g(), lambda: g + g, lambda: g.send(1), lambda: g.missing, lambda: setattr(g, "x", 1), lambda: type(g)()):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
g.__name__ = "renamed"
print(g.__name__, bool(g), iter(g) is g, g == g)
try:
    g.__name__ = 5
except TypeError as error:
    print(error)
