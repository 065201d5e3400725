"""What counts as a coroutine, and how one is shown."""

import collections.abc
from types import CoroutineType, FunctionType, MethodType

__all__ = ["iscoroutine", "iscoroutinefunction"]

_COROUTINE = 0x80


def iscoroutine(obj):
    """Whether an object is a coroutine."""
    return isinstance(obj, (CoroutineType, collections.abc.Coroutine))


def iscoroutinefunction(func):
    """Whether calling a function makes a coroutine."""
    if isinstance(func, MethodType):
        func = func.__func__
    return isinstance(func, FunctionType) and bool(func.__code__.co_flags & _COROUTINE)


def format_coroutine(coro):
    """A coroutine as tasks show it: its name, whether it is done, and where."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    if code is None:
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is None:
        return f"{name} done, defined at {code.co_filename}:{code.co_firstlineno}"
    return f"{name} running at {code.co_filename}:{frame.f_lineno}"
