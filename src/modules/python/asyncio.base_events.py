"""The event loop: calls that are due, in the order in which they were scheduled, and calls that are due later.

There are no sockets and no threads: all that a loop waits for is time.
"""

import heapq
import sys
import time
from collections import deque

from . import coroutines, events, futures, tasks

__all__ = ["BaseEventLoop", "EventLoop", "SelectorEventLoop"]

# The least share of cancelled timers, and their least number, at which all of them are removed.
_MIN_CANCELLED = 100
_MIN_CANCELLED_SHARE = 0.5

_LONGEST_SLEEP = 24 * 3600
_CLOCK_RESOLUTION = 1e-9


def _stop_when_done(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


_stop_when_done.__qualname__ = "_run_until_complete_cb"


class BaseEventLoop:
    """A loop."""

    def __init__(self):
        self._cancelled_timers = 0
        self._closed = False
        self._stopping = False
        self._ready = deque()
        self._scheduled = []
        self._running = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._async_generators = {}
        self._async_generators_closed = False

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    # Making things that belong to the loop.

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Runs a coroutine as a task."""
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # Running.

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Runs until `stop` is called."""
        self._check_closed()
        self._check_running()
        before = sys.get_asyncgen_hooks()
        self._running = True
        try:
            sys.set_asyncgen_hooks(firstiter=self._note_async_generator, finalizer=self._close_async_generator)
            events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*before)

    def run_until_complete(self, future):
        """Runs until a future is done, and returns its result."""
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_stop_when_done)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                # The exception is on its way already.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Ends `run_forever` after the calls that are due now."""
        self._stopping = True

    def close(self):
        """Drops everything that is scheduled. The loop cannot run again."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if not self._closed:
            self._closed = True
            self._ready.clear()
            self._scheduled.clear()

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def time(self):
        return time.monotonic()

    def _run_once(self):
        self._drop_cancelled_timers()
        if not self._ready and not self._stopping:
            if not self._scheduled:
                raise RuntimeError("the event loop has nothing left to wait for")
            pause = self._scheduled[0]._when - self.time()
            if pause > 0:
                time.sleep(min(pause, _LONGEST_SLEEP))
        # Without timers nobody has to know what time it is, and the host may grant no clock.
        end = self.time() + _CLOCK_RESOLUTION if self._scheduled else 0
        while self._scheduled and self._scheduled[0]._when < end:
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        # What these calls schedule is due in the next round.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def _drop_cancelled_timers(self):
        count = len(self._scheduled)
        if count > _MIN_CANCELLED and self._cancelled_timers / count > _MIN_CANCELLED_SHARE:
            kept = []
            for handle in self._scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = kept
            self._cancelled_timers = 0
        while self._scheduled and self._scheduled[0]._cancelled:
            self._cancelled_timers -= 1
            heapq.heappop(self._scheduled)._scheduled = False

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    # Scheduling.

    def call_soon(self, callback, *args, context=None):
        """Calls something in the next round."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def call_later(self, delay, callback, *args, context=None):
        """Calls something after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Calls something at a time of this loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError("there are no threads to run a function in")

    # Asynchronous generators.

    def _note_async_generator(self, generator):
        self._async_generators[generator] = None

    def _close_async_generator(self, generator):
        self._async_generators.pop(generator, None)
        if not self._closed:
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that have not ended."""
        self._async_generators_closed = True
        closing, self._async_generators = list(self._async_generators), {}
        closing = [generator for generator in closing if generator.ag_frame is not None]
        if not closing:
            return
        results = await tasks.gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                })

    async def shutdown_default_executor(self, timeout=None):
        """Does nothing: there are no threads."""

    # Errors.

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Writes what went wrong to the error stream."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        error = context.get("exception")
        if error is not None:
            lines.append(_format_exception(error))
        print("\n".join(lines), file=sys.stderr)

    def call_exception_handler(self, context):
        """Tells the handler that was set, or else the default one, what went wrong."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler",
                "exception": error,
                "context": context,
            })

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


def _format_exception(error):
    try:
        from traceback import format_exception
    except ImportError:
        return f"{type(error).__name__}: {error}"
    return "".join(format_exception(type(error), error, error.__traceback__)).rstrip("\n")


class _UnixSelectorEventLoop(BaseEventLoop):
    """The loop that `asyncio.run` uses, by the name that it has in CPython."""


EventLoop = SelectorEventLoop = _UnixSelectorEventLoop
