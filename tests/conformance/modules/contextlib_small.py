# closing, suppress, nullcontext, the redirections and AbstractContextManager.
import sys
from contextlib import (AbstractContextManager, closing, nullcontext, redirect_stderr, redirect_stdout, suppress)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
try:
    with closing(Door()):
        raise KeyError("through the door")
except KeyError as e:
    print(repr(e))
try:
    with closing(3):
        pass
except AttributeError as e:
    print(type(e).__name__, e)

with suppress(KeyError, IndexError):
    [][0]
    print("unreached")
with suppress(LookupError):
    {}["x"]
with suppress():
    print("nothing raised")
try:
    with suppress(ValueError):
        raise TypeError("not suppressed")
except TypeError as e:
    print(type(e).__name__, e)

with nullcontext() as nothing, nullcontext([1]) as something:
    print(nothing, something)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


sink, inner = Sink(), Sink()
before = sys.stdout
redirect = redirect_stdout(sink)
with redirect as target:
    print("one", target is sink)
    with redirect:
        print("two")
    with redirect_stdout(inner):
        print("inner")
    print("three")
print(sys.stdout is before, sink.parts, inner.parts)
try:
    with redirect_stdout(sink):
        raise ValueError("restores")
except ValueError as e:
    print(e, sys.stdout is before)
errors = Sink()
with redirect_stderr(errors):
    print("to stderr", file=sys.stderr)
print(errors.parts)


class Own(AbstractContextManager):
    def __exit__(self, *exc):
        print("own exit")


with Own() as own:
    print(isinstance(own, AbstractContextManager))


class Duck:
    __enter__ = __exit__ = lambda self, *exc: None


class NotDuck(Duck):
    __exit__ = None


print(issubclass(Duck, AbstractContextManager), issubclass(NotDuck, AbstractContextManager),
      isinstance(3, AbstractContextManager))


class Half(AbstractContextManager):
    pass


try:
    Half()
except TypeError as e:
    print(type(e).__name__, e)
