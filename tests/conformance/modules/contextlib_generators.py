# contextmanager: entry, exit, exceptions, decoration, and the misuse of each.
from contextlib import contextmanager, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name, log=print):
    "Prints around the block."
    log("<" + name + ">")
    try:
        yield name.upper()
    except KeyError as e:
        log("swallowed", repr(e))
    finally:
        log("</" + name + ">")


with tag("a") as value, tag("b", log=print) as other:
    print(value, other)
with tag("c"):
    raise KeyError("k")
try:
    with tag("d"):
        raise ValueError("v")
except ValueError as e:
    print("left with", repr(e), e.__context__)

print(tag.__name__, tag.__doc__, type(tag("x")).__name__, type(tag("x")).__module__)
print(tag("x").__doc__, isinstance(tag("x"), AbstractContextManager))


@tag("deco")
def double(x, *, plus=0):
    "Doubles."
    return 2 * x + plus


print(double(4), double(5, plus=1), double.__name__, double.__doc__)


def report(manager, error=None):
    try:
        with manager:
            if error is not None:
                raise error
        print("no error")
    except BaseException as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


@contextmanager
def never():
    return
    yield


@contextmanager
def twice(swallow):
    try:
        yield 1
    except ValueError:
        if not swallow:
            raise
    yield 2


@contextmanager
def translate():
    try:
        yield
    except ValueError as e:
        raise LookupError("translated") from e


report(never())
report(twice(False))
report(twice(True), ValueError("caught, then yielded again"))
report(twice(False), ValueError("let through"))
report(translate(), ValueError("inner"))
report(translate(), StopIteration("stop"))
report(translate(), RuntimeError("run"))
report(translate(), GeneratorExit())

used = translate()
report(used)
report(used)
try:
    tag()
except TypeError as e:
    print(type(e).__name__, e)
try:
    with tag:
        pass
except TypeError as e:
    print(type(e).__name__, e)


class count(ContextDecorator):
    entered = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, *exc):
        print("exit", exc[0] and exc[0].__name__)
        return exc[0] is ZeroDivisionError


counter = count()
divide = counter(lambda a, b: a / b)
print(divide(6, 3), divide(1, 0), counter.entered)
