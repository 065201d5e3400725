# The exception being handled belongs to the generator, and not to who resumes it.
import sys


def name(error):
    return None if error is None else repr(error)


def handles():
    print("in gen", name(sys.exception()))
    try:
        raise ValueError("own")
    except ValueError:
        yield name(sys.exception())
        print("resumed", name(sys.exception()))
        yield name(sys.exception())
    print("left", name(sys.exception()))
    yield name(sys.exception())


g = handles()
print(next(g), name(sys.exception()))
try:
    raise KeyError("callers")
except KeyError:
    print(next(g), name(sys.exception()))
try:
    raise IndexError("other")
except IndexError:
    print(next(g), name(sys.exception()))
print(name(sys.exception()))


def reads():
    while True:
        yield name(sys.exception())


r = reads()
print(next(r))
try:
    1 / 0
except ZeroDivisionError:
    print(next(r))
print(next(r))


def reraise():
    yield
    raise


try:
    raise KeyError("reraised in a generator")
except KeyError:
    it = reraise()
    next(it)
    try:
        next(it)
    except KeyError as error:
        print(name(error))
it = reraise()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error)


def context():
    yield
    raise ValueError("in the generator")


try:
    raise KeyError("context")
except KeyError:
    it = context()
    next(it)
    try:
        next(it)
    except ValueError as error:
        print(name(error), name(error.__context__))


def two(label):
    try:
        raise ValueError(label)
    except ValueError:
        while True:
            yield name(sys.exception())


a, b = two("a"), two("b")
print([next(x) for x in (a, b, a, b)], name(sys.exception()))


def delegates():
    try:
        raise KeyError("outer")
    except KeyError:
        yield from two("inner")


d = delegates()
print(next(d), next(d))
d.close()
print(name(sys.exception()))


def nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError as error:
            yield name(error.__context__)
        yield name(sys.exception())


print(list(nested()))
