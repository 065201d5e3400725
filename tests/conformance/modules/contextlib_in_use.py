# contextlib at work: managers from generators, stacks, suppression, redirected output, decorators, re-entry, and mistakes.
import contextlib
import io
import sys


def attempt(f):
    try:
        print("->", f())
    except Exception as error:
        print("->", type(error).__name__, error, "|", repr(error.__context__), repr(error.__cause__))


@contextlib.contextmanager
def tag(name, swallow=()):
    """Print a tag around."""
    print(f"<{name}>", end="")
    try:
        yield name.upper()
    except swallow as error:
        print(f"!{error}", end="")
    except KeyError as error:
        raise ValueError("translated") from error
    finally:
        print(f"</{name}>", end="")


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def stops():
    try:
        yield
    finally:
        pass


def use(manager, error=None):
    with manager as value:
        print(f"[{value}]", end="")
        if error:
            raise error
    return "after"


attempt(lambda: use(tag("a")))
attempt(lambda: use(tag("a"), ZeroDivisionError("z")))
attempt(lambda: use(tag("a", ZeroDivisionError), ZeroDivisionError("z")))
attempt(lambda: use(tag("a"), KeyError("k")))
attempt(lambda: use(never()))
attempt(lambda: use(twice()))
attempt(lambda: use(twice(), ValueError("v")))
attempt(lambda: use(stops(), StopIteration("s")))
attempt(lambda: use(stops(), RuntimeError("r")))
attempt(lambda: tag())
manager = tag("once")
attempt(lambda: use(manager))
attempt(lambda: use(manager))


@tag("decorated")
def function(x):
    """Doc."""
    print("body", x, end="")
    return x * 2


print(function(3), function(4), function.__name__, function.__doc__, tag.__name__, tag.__doc__)
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xyz"]
    stack.callback(print, "callback", end=" ")
    stack.push(lambda *exc: print("pushed", exc[0], end=" "))
    print(names, end=" ")
print()


def stacked(fail):
    with contextlib.ExitStack() as stack:
        stack.enter_context(tag("outer", ValueError))
        stack.callback(lambda: 1 / 0) if fail else None
        stack.enter_context(contextlib.suppress(KeyError))
        raise KeyError("inside")
    return "left"


attempt(lambda: stacked(False))
attempt(lambda: stacked(True))
with contextlib.ExitStack() as stack:
    stack.enter_context(tag("kept"))
    later = stack.pop_all()
print("still open", end=" ")
later.close()
print()
attempt(lambda: contextlib.ExitStack().enter_context(5))
with contextlib.suppress(KeyError, IndexError):
    {}["k"]
    print("not here")
with contextlib.suppress():
    pass
attempt(lambda: use(contextlib.suppress(KeyError), ValueError("v")))
out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print("captured")
    print("error text", file=sys.stderr)
    with contextlib.redirect_stdout(err):
        print("inner")
print(repr(out.getvalue()), repr(err.getvalue()))


class Resource:
    def close(self):
        print("closed", end=" ")


with contextlib.closing(Resource()) as r:
    print(type(r).__name__, end=" ")
with contextlib.nullcontext(5) as five:
    print(five)
attempt(lambda: use(contextlib.closing(5)))


class Timer(contextlib.ContextDecorator):
    entered = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, *exc):
        print("exit", self.entered, exc[0] and exc[0].__name__, end=" ")
        return exc[0] is KeyError


timer = Timer()


@timer
def work(n):
    if n > 1:
        raise KeyError(n)
    return n


print(work(1), work(2))


class Base(contextlib.AbstractContextManager):
    pass


attempt(lambda: use(Base()))
attempt(lambda: Base.__enter__(5))


class Duck:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass


print(isinstance(Duck(), contextlib.AbstractContextManager), isinstance(tag("t"), contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))


@contextlib.contextmanager
def transaction(table):
    saved = dict(table)
    try:
        yield table
    except BaseException:
        table.clear()
        table.update(saved)
        raise


account = {"a": 10, "b": 0}
for amount in (4, 40):
    try:
        with transaction(account) as t:
            t["a"] -= amount
            t["b"] += amount
            if t["a"] < 0:
                raise ValueError("overdrawn")
    except ValueError as error:
        print(error, end=" ")
    print(account)
