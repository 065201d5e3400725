# What can go nowhere is shown without marks, causes and notes.
import atexit
import gc
import sys


class Quiet(Exception):
    __module__ = "library.errors"

    class Inner(Exception):
        def __str__(self):
            raise ValueError("no text")


class Finalizer:
    """Stands in for a function, whose repr would hold an address."""

    def __init__(self, error, cause=None):
        self.error, self.cause = error, cause

    def __call__(self):
        raise (self.error
               or Quiet("several lines")) from self.cause

    def __repr__(self):
        if self.cause:
            raise self.cause
        return "<Finalizer>"


def kill(finalizer):
    class Doomed:
        __del__ = finalizer

    Doomed()
    gc.collect()


noted = KeyError("noted")
noted.add_note("a note")
for error in (ValueError(), noted, Quiet("text"), Quiet.Inner(), OSError(2, "gone", "file")):
    kill(Finalizer(error))
kill(Finalizer(None, TypeError("cause")))
for hook in (None, sys.__unraisablehook__):
    sys.unraisablehook = hook
    kill(Finalizer(LookupError("again")))
del sys.unraisablehook
kill(Finalizer(ExceptionGroup("group", [ValueError(1)])))


def deep(n):
    if n == 0:
        return {}["x"]
    return deep(n - 1)


class AtExit(Finalizer):
    def __call__(self):
        deep(self.error)

    def __repr__(self):
        return "<AtExit>"


atexit.register(AtExit(6))
atexit.register(Finalizer(SystemExit(5)))
print("end")
