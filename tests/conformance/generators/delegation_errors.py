# Exceptions in a chain of `yield from` that has been resumed before: each generator gets its turn, from the inside out.
import traceback


def failing(n):
    for i in range(n):
        yield i
    raise ValueError("deep", n)


def through(gen):
    yield from gen


def guarded(name, gen):
    try:
        yield from gen
    except ValueError as error:
        print(name, "caught", error)
        yield from ("instead", name)
    else:
        print(name, "ended")
    finally:
        print(name, "finally")


print(list(through(guarded("a", through(through(failing(3)))))))
print(list(guarded("b", guarded("c", through(failing(2))))))
print(list(guarded("d", through(iter("xyz")))))


def converting(gen):
    try:
        yield from gen
    except ValueError as error:
        raise KeyError("other") from error


def show(gen):
    try:
        for item in gen:
            print(item, end=" ")
    except Exception:
        print(traceback.format_exc())


show(through(through(failing(2))))
show(through(converting(through(failing(2)))))

# Thrown in, and closed, after steps.
gen = through(guarded("e", through(failing(9))))
print(next(gen), next(gen), next(gen))
print(gen.throw(ValueError("thrown")), next(gen, "none"), next(gen, "none"), next(gen, "none"))
gen = through(guarded("f", through(guarded("g", failing(9)))))
print(next(gen), next(gen))
gen.close()
print(list(gen))


# StopIteration raised inside becomes RuntimeError where it was raised.
def stopping():
    yield 1
    raise StopIteration("inner")


gen = through(through(stopping()))
try:
    print(list(gen))
except RuntimeError as error:
    print(error, repr(error.__cause__))


# A function whose code changes while generators of it relay.
def changing(gen):
    yield from gen
    yield "old"


def newer(gen):
    yield "new"


def changer():
    yield 1
    yield 2
    changing.__code__ = newer.__code__
    yield 3


print(list(through(changing(through(changer())))), list(changing([])))


# The consumer is a generator that is left by an exception itself.
def consumer(gen):
    total = 0
    for item in gen:
        total += item
        if total > 5:
            raise OverflowError(total)
        yield total


source = through(through(iter(range(10))))
show(consumer(source))
print(list(source))
