# yield from passes everything on.
def inner(name):
    print(name, "begins")
    total = 0
    while True:
        try:
            got = yield total
        except ValueError as error:
            print(name, "caught", error)
            got = 100
        except GeneratorExit:
            print(name, "closed")
            raise
        if got is None:
            print(name, "ends")
            return total
        total += got


def outer():
    first = yield from inner("a")
    print("first", first)
    second = yield from inner("b")
    return first, second


g = outer()
print(next(g), g.send(1), g.send(2), g.throw(ValueError("x")), g.send(5))
print(next(g))
print(g.send(7))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)

g = outer()
next(g)
g.close()
print(next(g, "ended"))

g = outer()
next(g)
try:
    g.throw(KeyError("goes through"))
except KeyError as error:
    print(repr(error))


def catches():
    try:
        yield from inner("c")
    except KeyError as error:
        print("outer caught", repr(error))
        yield "recovered"


g = catches()
next(g)
print(g.throw(KeyError("k")))


def over(*iterables):
    for iterable in iterables:
        result = yield from iterable
        print("result", result)


print(list(over([1, 2], (3,), "ab", range(2), {"k": 1}, {5}, b"z", zip("a", "b"), map(abs, [-1]), iter([9]))))
for bad in (5, None, print):
    try:
        list(over(bad))
    except TypeError as error:
        print(error)

g = over([1, 2, 3])
next(g)
try:
    g.send("no send")
except AttributeError as error:
    print(error)
g = over([1, 2, 3])
next(g)
try:
    g.throw(ValueError("no throw"))
except ValueError as error:
    print(error)
g = over([1, 2])
next(g)
print(g.close())


def deep(n):
    if n:
        yield n
        yield from deep(n - 1)


print(list(deep(30)))


def shared(it):
    yield from it


it = iter(range(6))
a, b = shared(it), shared(it)
print(next(a), next(b), next(a), list(b), list(a))
