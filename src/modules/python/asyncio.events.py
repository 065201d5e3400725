"""What loops and their users know of each other: handles of scheduled calls, and which loop runs."""

import contextvars
from functools import partial
from types import FunctionType, MethodType

__all__ = [
    "Handle", "TimerHandle", "get_event_loop", "get_running_loop", "new_event_loop", "set_event_loop",
    "_get_running_loop", "_set_running_loop",
]

_running = None
_installed = None


def _get_running_loop():
    """The loop that runs, or None."""
    return _running


def _set_running_loop(loop):
    global _running
    _running = loop


def get_running_loop():
    """The loop that runs; RuntimeError if none does."""
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def get_event_loop():
    """The loop that runs, or else the one that was set."""
    if _running is not None:
        return _running
    if _installed is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _installed


def set_event_loop(loop):
    """Sets what `get_event_loop` gives when no loop runs."""
    global _installed
    _installed = loop


def new_event_loop():
    """A new loop."""
    from .base_events import EventLoop

    return EventLoop()


def _source_of(function):
    while isinstance(function, partial):
        function = function.func
    if isinstance(function, MethodType):
        function = function.__func__
    function = getattr(function, "__wrapped__", function)
    if isinstance(function, FunctionType):
        return function.__code__.co_filename, function.__code__.co_firstlineno
    return None


def _shown_call(function, args, kwargs, suffix=""):
    if isinstance(function, partial):
        suffix = _shown_arguments(args, kwargs) + suffix
        return _shown_call(function.func, function.args, function.keywords, suffix)
    name = getattr(function, "_shown_name", None) or getattr(function, "__qualname__", None)
    name = name or getattr(function, "__name__", None) or repr(function)
    return name + _shown_arguments(args, kwargs) + suffix


def _shown_arguments(args, kwargs):
    shown = [repr(arg) for arg in args] + [f"{name}={value!r}" for name, value in kwargs.items()]
    return f"({', '.join(shown)})"


def format_callback(function, args=()):
    """A call as handles and futures show it: what is called, and where that is defined."""
    text = _shown_call(function, args, {})
    source = None if hasattr(function, "_shown_name") else _source_of(function)
    return text if source is None else f"{text} at {source[0]}:{source[1]}"


class Handle:
    """A call that a loop is going to make."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _shown(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        if self._callback is not None:
            parts.append(format_callback(self._callback, ()))
        return parts

    def __repr__(self):
        return f"<{' '.join(self._shown())}>"

    def get_context(self):
        return self._context

    def cancel(self):
        """The call will not be made."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self._loop.call_exception_handler({
                "message": f"Exception in callback {format_callback(self._callback, self._args)}",
                "exception": exception,
                "handle": self,
            })


class TimerHandle(Handle):
    """A call that a loop is going to make at a certain time."""

    __slots__ = ("_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _shown(self):
        parts = super()._shown()
        parts.insert(2 if self._cancelled else 1, f"when={self._when}")
        return parts

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when

    def __le__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when or self == other

    def __gt__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when

    def __ge__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when or self == other

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when, other._callback, other._args, other._cancelled)
