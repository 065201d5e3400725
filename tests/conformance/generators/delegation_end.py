# What ends a delegation: returning, StopIteration thrown in, an exception while closing.
def sub():
    try:
        yield 1
        yield 2
    except LookupError:
        return "from the handler"


def main():
    value = yield from sub()
    print("value", value)
    yield "after"


g = main()
print(next(g), g.throw(LookupError), list(g))


def bad_close():
    try:
        yield 1
    finally:
        raise ZeroDivisionError("while closing")


def around():
    try:
        yield from bad_close()
    except ZeroDivisionError as error:
        print("around", error)
        raise


g = around()
next(g)
try:
    g.close()
except ZeroDivisionError as error:
    print(error, repr(error.__context__))


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored"


def delegate(to):
    yield from to


g = delegate(ignores())
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)

inner = sub()
g = delegate(inner)
print(next(g), next(inner), list(g))
g = delegate(inner)
print(list(g))

inner = sub()
g = delegate(inner)
next(g)
inner.close()
print(list(g), next(g, "ended"))


def self_delegating():
    yield 1
    yield from me


me = self_delegating()
print(next(me))
try:
    next(me)
except ValueError as error:
    print(error)


def throws_exit():
    try:
        yield from sub()
    except GeneratorExit:
        print("exit seen")
        yield "still here"


g = throws_exit()
next(g)
print(g.throw(GeneratorExit))


def raiser():
    yield 1
    raise KeyError("from the sub")


def handles():
    try:
        yield from raiser()
    except KeyError as error:
        yield repr(error)


print(list(handles()))


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value of an iterator")


def to_an_iterator():
    print("value", (yield from Ends()))


print(list(to_an_iterator()), list(Ends()))
try:
    next(Ends())
except StopIteration as stop:
    print(stop.value)
