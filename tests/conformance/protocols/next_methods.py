"""Loops over instances whose class has a `__next__`: what ends them, and what does not."""
import sys


class Counter:
    def __init__(self, stop, make=StopIteration):
        self.at, self.stop, self.make, self.asked = 0, stop, make, 0

    def __iter__(self):
        return self

    def __next__(self):
        self.asked += 1
        if self.at >= self.stop:
            raise self.make
        self.at += 1
        return self.at


class Done(StopIteration):
    pass


class Kept(Counter):
    """Keeps the exception that has ended the loop."""

    def __next__(self):
        try:
            return super().__next__()
        except StopIteration as error:
            self.last = error
            raise


def entries(traceback):
    found = []
    while traceback is not None:
        found.append((traceback.tb_frame.f_code.co_name, traceback.tb_lineno - traceback.tb_frame.f_code.co_firstlineno))
        traceback = traceback.tb_next
    return found


print([x for x in Counter(3)], list(Counter(3)), tuple(Counter(2)), [*Counter(2)], sum(Counter(4)))
for stop in StopIteration, StopIteration(), StopIteration(5), Done, Done("x"):
    seen = []
    for x in Counter(2, stop):
        seen.append(x)
    else:
        seen.append("else")
    print(seen, [y for y in Counter(1, stop)], next(Counter(0, stop), "default"))
for stop in StopIteration(5), Done("x"):
    for step in next, lambda iterator: next(iterator), Counter.__next__, lambda iterator: [*map(next, [iterator])]:
        try:
            print(step(Counter(0, stop)))
        except StopIteration as error:
            print(error is stop, repr(error))
try:
    next(Counter(0, Done))
except Done as error:
    print(entries(error.__traceback__)[1:])


def kept(count):
    iterator = Kept(count)
    for x in iterator:
        print("item", x)
    print(type(iterator.last), entries(iterator.last.__traceback__), iterator.last.__context__)


kept(0)
kept(2)

for error in ValueError, KeyError("k"), StopAsyncIteration, GeneratorExit:
    try:
        for x in Counter(1, error):
            print("item", x)
        else:
            print("not reached")
    except BaseException as caught:
        print(repr(caught), entries(caught.__traceback__)[1:], sys.exception() is caught)
    print(sys.exception())


def handled():
    """The loop runs, and ends, while an exception is handled."""
    try:
        raise KeyError("outer")
    except KeyError:
        iterator = Kept(2)
        for x in iterator:
            print(x, repr(sys.exception()))
        print(repr(sys.exception()), repr(iterator.last.__context__))
        try:
            for x in Counter(0, ValueError("inner")):
                pass
        except ValueError as error:
            print(repr(error), repr(error.__context__), repr(sys.exception()))
        print(repr(sys.exception()))
    print(sys.exception())


handled()


class Translating:
    """Ends by what it has caught."""

    def __init__(self, items):
        self.items, self.at = items, 0

    def __iter__(self):
        return self

    def __next__(self):
        try:
            item = self.items[self.at]
        except IndexError:
            raise StopIteration from None
        finally:
            self.at += 1
        return item


class Delegating:
    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items) * 2


print(list(Translating("abc")), [x for x in Delegating([1, 2])], [x for x in Delegating(Translating([3]))])
for x in Translating([0, 1]):
    for y in Delegating(Counter(x)):
        for z in Translating("pq"):
            print(x, y, z, sys.exception())

again = Counter(2)
print([x for x in again], [x for x in again])
again.stop = 4
print([x for x in again], again.asked)
for x in Counter(5):
    if x == 2:
        continue
    if x == 4:
        break
    print("at", x)
else:
    print("not reached")


def generated(iterator):
    try:
        for x in iterator:
            sent = yield x
            if sent:
                print("sent", sent)
    except ValueError as error:
        yield repr(error)
    yield sys.exception()


print(list(generated(Counter(2))), list(generated(Counter(1, ValueError("v")))), list(generated(Delegating("ab"))))
generator = generated(Counter(3))
print(next(generator), generator.send("hello"), list(generator))


def raising():
    for x in Counter(1):
        yield x
    raise StopIteration("from a generator")


try:
    for x in raising():
        print("raising", x)
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))


class Delegated:
    def __iter__(self):
        return self

    def __next__(self):
        for x in raising():
            pass
        return x


try:
    for x in Delegated():
        print("not reached")
except RuntimeError as error:
    print(repr(error))
print({x: y for x, y in zip(Counter(3), Delegating("abc"))}, {x for x in Counter(2)}, sorted(x for x in Counter(3)))
a, *b = Counter(4)
c, d = Counter(2)
print(a, b, c, d, max(Counter(3)), 2 in Counter(3), dict(enumerate(Counter(2))))
