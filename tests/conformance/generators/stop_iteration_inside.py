# A StopIteration that leaves a generator becomes a RuntimeError.
def direct():
    yield 1
    raise StopIteration("inside")


try:
    list(direct())
except RuntimeError as error:
    print(repr(error), repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)


def indirect():
    yield next(iter([]))


try:
    next(indirect())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def delegated():
    yield from direct()


try:
    for x in delegated():
        print(x)
except RuntimeError as error:
    print(error)


def thrown():
    try:
        yield 1
    finally:
        print("cleanup")


g = thrown()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as error:
    print(error, repr(error.__cause__))

g = thrown()
try:
    g.throw(StopIteration("not started"))
except StopIteration as stop:
    print("as it is", stop.value)

try:
    list(next(iter(())) for x in range(3))
except RuntimeError as error:
    print(error)


def caught():
    it = iter([1, 2])
    while True:
        try:
            value = next(it)
        except StopIteration:
            return "caught"
        yield value


print(list(caught()))


def other():
    yield 1
    raise StopAsyncIteration("is not changed")


try:
    list(other())
except StopAsyncIteration as error:
    print(repr(error))
print(list(zip(caught(), caught())))
