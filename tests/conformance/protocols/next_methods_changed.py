"""`__next__` that is no plain method, that is another one while a loop runs, or that raises on its way."""
import sys


def made(method):
    class Iterator:
        def __iter__(self):
            return self

        if method is not None:
            __next__ = method

    return Iterator


def attempt(iterator, limit=3):
    seen = []
    try:
        for x in iterator:
            seen.append(x if isinstance(x, (int, str, tuple)) else type(x).__name__)
            if len(seen) == limit:
                break
        else:
            seen.append("else")
    except Exception as error:
        seen.append(f"{type(error).__name__}: {error}")
    return seen


def generating(self):
    yield 1


class Callable:
    def __init__(self, count):
        self.count = count

    def __call__(self, *args):
        self.count -= 1
        if self.count < 0:
            raise StopIteration
        return len(args)


class Descriptor:
    def __get__(self, instance, owner):
        return Callable(1) if instance.__dict__.setdefault("first", True) else None


def with_default(self, step=3):
    return step


def with_rest(*args):
    return len(args)


def with_two(self, other):
    return other


def closing():
    count = 0

    def step(self):
        nonlocal count
        count += 1
        if count > 2:
            raise StopIteration(count)
        return count

    return step


for method in [
    generating, staticmethod(lambda: 7), classmethod(lambda cls: cls.__name__), Callable(2), Descriptor(), with_default,
    with_rest, with_two, closing(), None, property(lambda self: lambda: 4), 5, len, type,
]:
    print(attempt(made(method)()))


class Plain:
    def __init__(self):
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        return self.at


class Other:
    def __next__(self):
        return "other"


def changing(change):
    iterator, seen = Plain(), []
    try:
        for x in iterator:
            seen.append(x)
            if len(seen) == 2:
                change(iterator)
            if len(seen) == 5:
                break
    except Exception as error:
        seen.append(type(error).__name__)
    return seen


original = Plain.__next__


def replaced(iterator):
    Plain.__next__ = lambda self: "replaced"


def deleted(iterator):
    del Plain.__next__


def ending(iterator):
    def stop(self):
        raise StopIteration

    Plain.__next__ = stop


def on_instance(iterator):
    iterator.__next__ = lambda: "instance"


def reclassed(iterator):
    iterator.__class__ = Other


def recoded(iterator):
    original.__code__ = (lambda self: "recoded").__code__


for change in replaced, deleted, ending, on_instance, reclassed, recoded:
    print(change.__name__, changing(change))
    Plain.__next__ = original


class Deep:
    def __init__(self, depth):
        self.depth, self.done = depth, False

    def __iter__(self):
        return self

    def __next__(self):
        if self.done:
            raise StopIteration
        self.done = True
        if self.depth == 0:
            return 0
        for x in Deep(self.depth - 1):
            return x + 1


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        for x in Endless():
            return x


print([x for x in Deep(100)])
try:
    for x in Endless():
        pass
except RecursionError as error:
    print(error)


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        return self.inner()

    def inner(self):
        return [][1]


def lines(error):
    traceback, found = error.__traceback__, []
    while traceback is not None:
        found.append((traceback.tb_frame.f_code.co_name, traceback.tb_lineno - traceback.tb_frame.f_code.co_firstlineno))
        traceback = traceback.tb_next
    return found


def failing():
    for x in (
        Failing()
    ):
        print("not reached")


try:
    failing()
except IndexError as error:
    print(error, lines(error))


class Looking:
    """Looks at the frames around it."""

    def __init__(self):
        self.frame = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.frame is not None:
            raise StopIteration
        self.frame = sys._getframe()
        caller = self.frame.f_back
        return self.frame.f_code.co_name, caller.f_code.co_name, caller.f_lineno - caller.f_code.co_firstlineno


def looked_at():
    looking = Looking()
    for x in looking:
        print(x)
    print(looking.frame.f_locals["caller"].f_code.co_name)
    print([x for x in Looking()])


looked_at()


class NotIterator:
    def __init__(self, given):
        self.given = given

    def __iter__(self):
        return self.given


for given in 5, None, [], iter([1]), NotIterator(iter([2])), Plain, Other():
    print(attempt(NotIterator(given)))


class Raising:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error


print(attempt(Raising(StopIteration(1))), attempt(Raising(KeyError(1))))
try:
    for x in Plain():
        raise StopIteration("in the body")
except StopIteration as error:
    print(repr(error), lines(error))
