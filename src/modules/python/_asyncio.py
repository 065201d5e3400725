"""Futures and tasks: what of `asyncio` is native in CPython, and has no frames in tracebacks."""

import contextvars
import gc
import itertools
from asyncio import coroutines, events, exceptions
from types import GeneratorType, GenericAlias

from _types import _native

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"

_names = itertools.count(1)

# The tasks that are not done, and for each loop the one that runs.
_unfinished = {}
_current = {}


class _Report:
    """What a future with an exception is left with: it says so if nobody has asked for the exception."""

    __slots__ = ("_future",)

    # How many there are.
    alive = 0

    def __init__(self, future):
        self._future = future
        _Report.alive += 1

    def __del__(self):
        _Report.alive -= 1
        future = self._future
        if future._log_traceback:
            future._loop.call_exception_handler({
                "message": f"{type(future).__name__} exception was never retrieved",
                "exception": future._exception,
                "future": future,
            })


def report_unretrieved():
    """Reports the exceptions of futures that are gone already."""
    if _Report.alive:
        gc.collect()


@_native
class Future:
    """A result that is not there yet. Awaiting it gives the result or raises the exception."""

    _state = _PENDING
    _result = None
    _exception = None
    _cancel_message = None
    _cancelled_exc = None
    _source_traceback = None
    _report = None
    # Whether a task that has got this future by `await` may wait for it.
    _asyncio_future_blocking = False
    __log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _shown(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append(f"exception={self._exception!r}")
            else:
                parts.append(f"result={self._result!r}")
        if self._callbacks:
            shown = [events.format_callback(callback) for callback, _ in self._callbacks[:1] + self._callbacks[-1:]]
            count = len(self._callbacks)
            if count == 1:
                del shown[1:]
            elif count > 2:
                shown.insert(1, f"<{count - 2} more>")
            parts.append(f"cb=[{', '.join(shown)}]")
        return parts

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._shown())}>"

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self.__log_traceback = False

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            error, self._cancelled_exc = self._cancelled_exc, None
            return error
        if self._cancel_message is None:
            return exceptions.CancelledError()
        return exceptions.CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels the future if it is not done; tells whether it was not."""
        self.__log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        """The result; raises the exception if there is one, and InvalidStateError if the future is not done."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Result is not set.")
        self.__log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None if there is a result."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise exceptions.InvalidStateError("Exception is not set.")
        self.__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, /, *, context=None):
        """Calls a function with the future soon after that is done."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
            return
        if context is None:
            context = contextvars.copy_context()
        self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Removes a callback wherever it was added; tells how often it was."""
        kept = [(callback, context) for callback, context in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        if self._state != _PENDING:
            raise exceptions.InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            error = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self.__log_traceback = True
        self._report = _Report(self)

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def current_task(loop=None):
    """The task that runs, or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def _register_task(task):
    _unfinished[task] = None


def _unregister_task(task):
    _unfinished.pop(task, None)


def _enter_task(loop, task):
    running = _current.get(loop)
    if running is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {running!r} is being executed.")
    _current[loop] = task


def _leave_task(loop, task):
    running = _current.get(loop)
    if running is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {running!r}.")
    del _current[loop]


def _swap_current(loop, task):
    before = _current.pop(loop, None)
    if task is not None:
        _current[loop] = task
    return before


class _Method:
    """A method of a task as a callback, shown by another name."""

    __slots__ = ("_method", "_shown_name")

    def __init__(self, method, shown):
        self._method = method
        self._shown_name = shown

    def __call__(self, *args):
        return self._method(*args)


@_native
class Task(Future):
    """A coroutine that a loop runs; as a future, its result."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{next(_names)}" if name is None else str(name)
        self._cancel_requests = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._wake = _Method(self._wake_up, "Task.task_wakeup")
        if eager_start and self._loop.is_running():
            self._start_now()
        else:
            self._loop.call_soon(self._step, context=self._context)
            _register_task(self)

    def _shown(self):
        parts = super()._shown()
        if not self.done() and self._cancel_requests:
            parts[0] = "cancelling"
        parts.insert(1, f"name={self._name!r}")
        if self._coro is not None:
            parts.insert(2, f"coro=<{coroutines.format_coroutine(self._coro)}>")
        if self._fut_waiter is not None:
            parts.insert(3, f"wait_for={self._fut_waiter!r}")
        return parts

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value, /):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        """Raises CancelledError in the coroutine in the next round; tells whether the task was not done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancel_requests += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def get_stack(self, *, limit=None):
        """The frames where the coroutine waits, or those that its exception has passed, the outermost first."""
        places = ("cr_frame", "gi_frame", "ag_frame")
        frame = next((getattr(self._coro, place) for place in places if hasattr(self._coro, place)), None)
        frames = []
        if frame is not None:
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
        elif self._exception is not None:
            entry = self._exception.__traceback__
            while entry is not None and (limit is None or len(frames) < limit):
                frames.append(entry.tb_frame)
                entry = entry.tb_next
        return frames

    def print_stack(self, *, limit=None, file=None):
        """Shows the frames of `get_stack` as a traceback is shown, with the exception if there is one."""
        import linecache
        import traceback
        entries = []
        for frame in self.get_stack(limit=limit):
            code = frame.f_code
            line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
            entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
        if not entries:
            print(f"No stack for {self!r}", file=file)
        else:
            kind = "Stack" if self._exception is None else "Traceback"
            print(f"{kind} for {self!r} (most recent call last):", file=file)
        traceback.print_list(entries, file=file)
        if self._exception is not None:
            print("".join(traceback.format_exception_only(self._exception)), end="", file=file)

    def cancelling(self):
        """How many requests to cancel the task have not been withdrawn."""
        return self._cancel_requests

    def uncancel(self):
        """Withdraws a request to cancel the task; tells how many are left."""
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _start_now(self):
        before = _swap_current(self._loop, self)
        try:
            _register_task(self)
            try:
                self._context.run(self._resume, None)
            finally:
                if self.done():
                    _unregister_task(self)
        finally:
            _swap_current(self._loop, before)
            if self.done():
                self._coro = None

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f"__step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._resume(error)
        finally:
            _leave_task(self._loop, self)
            if self.done():
                _unregister_task(self)

    def _resume(self, error):
        try:
            result = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            if self._must_cancel:
                # It was cancelled while it ran to its end.
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as fatal:
            super().set_exception(fatal)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self._wait_for(result)

    def _wait_for(self, result):
        """What the coroutine waits for has to be a future, or nothing: then it goes on in the next round."""
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is None:
            if result is None:
                self._loop.call_soon(self._step, context=self._context)
            elif isinstance(result, GeneratorType):
                self._fail_soon(f"yield was used instead of yield from for generator in task {self!r} with {result!r}")
            else:
                self._fail_soon(f"Task got bad yield: {result!r}")
        elif result.get_loop() is not self._loop:
            self._fail_soon(f"Task {self!r} got Future {result!r} attached to a different loop")
        elif not blocking:
            self._fail_soon(f"yield was used instead of yield from in task {self!r} with {result!r}")
        elif result is self:
            self._fail_soon(f"Task cannot await on itself: {self!r}")
        else:
            result._asyncio_future_blocking = False
            result.add_done_callback(self._wake, context=self._context)
            self._fut_waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail_soon(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wake_up(self, future):
        error = None
        try:
            future.result()
        except BaseException as failure:
            error = failure
        # Not from the handler: what the coroutine raises has nothing to do with what was handled there.
        self._step(error)
