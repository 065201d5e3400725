"""Tasks: coroutines that a loop runs; and the functions that wait for several of them."""

import types
from _asyncio import (
    Task, _enter_task, _leave_task, _register_task, _unfinished, _unregister_task, current_task)
from collections import deque

from . import coroutines, events, exceptions, futures

__all__ = [
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task", "_enter_task",
    "_leave_task",
]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_unfinished) if futures.Future.get_loop(task) is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Runs a coroutine as a task of the loop that runs."""
    return events.get_running_loop().create_task(coro, name=name, context=context)


def create_eager_task_factory(constructor):
    """A factory of tasks that begin to run at once."""
    def factory(loop, coro, *, name=None, context=None):
        return constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """The future itself, or a task that awaits the object."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def wrapped(awaitable):
            return await awaitable

        coro_or_future = wrapped(coro_or_future)
        is_own = True
    else:
        is_own = False
    if loop is None:
        try:
            loop = events.get_event_loop()
        except RuntimeError:
            if is_own:
                coro_or_future.close()
            raise
    return loop.create_task(coro_or_future)


def run_coroutine_threadsafe(coro, loop):
    raise NotImplementedError("there are no other threads to run a coroutine from")


@types.coroutine
def _next_round():
    yield


async def sleep(delay, result=None):
    """Waits so many seconds."""
    if delay <= 0:
        await _next_round()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; returns the set of those that are done, and the set of the others."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(future) for future in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def _on_completion(future):
        nonlocal left
        left -= 1
        failed = not future.cancelled() and return_when == FIRST_EXCEPTION and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    done = {future for future in fs if future.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """Awaits something; cancels it and raises TimeoutError after so many seconds."""
    from . import timeouts

    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as cancelled:
            raise TimeoutError from cancelled
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()

    def release(_):
        _release(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


class _AsCompleted:
    """The iterator of `as_completed`: plain, of coroutines that give the next result; or asynchronous, of futures."""

    def __init__(self, aws, timeout):
        self._done = deque()
        self._waiters = deque()
        self._timer = None
        self._timed_out = False
        loop = events.get_event_loop()
        self._todo = {ensure_future(awaitable, loop=loop) for awaitable in set(aws)}
        for future in self._todo:
            future.add_done_callback(self._on_completion)
        self._left = len(self._todo)
        self._loop = loop
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next(self):
        while not self._done:
            if self._timed_out:
                raise exceptions.TimeoutError
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            try:
                await waiter
            finally:
                if waiter in self._waiters:
                    self._waiters.remove(waiter)
        return self._done.popleft()

    async def _next_result(self):
        return (await self._next()).result()

    _next_result.__qualname__ = "as_completed.<locals>._wait_for_one"

    def _wake_next(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_completion)
        self._todo.clear()
        self._timed_out = True
        while self._waiters:
            _release(self._waiters.popleft())

    def _on_completion(self, future):
        if future not in self._todo:
            return
        self._todo.remove(future)
        self._done.append(future)
        self._wake_next()
        if not self._todo and self._timer is not None:
            self._timer.cancel()


def as_completed(fs, *, timeout=None):
    """Goes over awaitables in the order in which they are done."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


class _GatheringFuture(futures.Future):
    """The future of `gather`: cancelling it cancels what it waits for."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            # It is done only when its children are.
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results; the first exception, unless exceptions are to be results, too."""
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    finished = 0
    children = []
    outer = None

    def _done_callback(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                # Nobody else will look at it.
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished < len(unique):
            return
        results = []
        for each in children:
            if each.cancelled():
                message = "" if each._cancel_message is None else each._cancel_message
                results.append(exceptions.CancelledError(message))
            else:
                error = each.exception()
                results.append(each.result() if error is None else error)
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
        else:
            outer.set_result(results)

    _done_callback.__qualname__ = "gather.<locals>._done_callback"
    unique = {}
    ready = []
    loop = None
    for awaitable in coros_or_futures:
        future = unique.get(awaitable)
        if future is None:
            future = ensure_future(awaitable, loop=loop)
            if loop is None:
                loop = future.get_loop()
            if future is not awaitable:
                future._log_traceback = False
            unique[awaitable] = future
            if future.done():
                ready.append(future)
            else:
                future.add_done_callback(_done_callback)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    for future in ready:
        _done_callback(future)
    return outer


def shield(arg):
    """Awaits something that goes on when whoever awaits it is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer
