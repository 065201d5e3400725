"""`async with timeout(...)`: cancels what is inside when the time is over."""

from . import events, exceptions, tasks

__all__ = ["Timeout", "timeout", "timeout_at"]

_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = "created", "active", "expiring", "expired", "finished"


class Timeout:
    """The manager: cancels the task around it at a certain time, and turns that into TimeoutError."""

    def __init__(self, when):
        self._state = _CREATED
        self._timer = None
        self._task = None
        self._when = when

    def when(self):
        """When the time is over, or None."""
        return self._when

    def reschedule(self, when):
        """Changes when the time is over."""
        if self._state != _ENTERED:
            if self._state == _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the time was over while it was active."""
        return self._state in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        parts = [f"[{self._state}]"]
        if self._state == _ENTERED:
            parts.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout {' '.join(parts)}>"

    async def __aenter__(self):
        if self._state != _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = tasks.current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ENTERED
        self._task = task
        self._requests = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state != _EXPIRING:
            if self._state == _ENTERED:
                self._state = _EXITED
            return None
        self._state = _EXPIRED
        # If others have cancelled the task, too, it stays cancelled.
        if self._task.uncancel() <= self._requests and exc_type is not None:
            if issubclass(exc_type, exceptions.CancelledError):
                raise TimeoutError from exc_val
            self._note_timeout(exc_val)
            if isinstance(exc_val, ExceptionGroup):
                for error in exc_val.exceptions:
                    self._note_timeout(error)
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._timer = None

    @staticmethod
    def _note_timeout(error):
        """An exception that came of the cancellation says that it came of the timeout."""
        while error.__context__ is not None:
            if isinstance(error.__context__, exceptions.CancelledError):
                reason = TimeoutError()
                reason.__context__ = reason.__cause__ = error.__context__
                error.__context__ = reason
                break
            error = error.__context__


def timeout(delay):
    """Cancels what is inside after so many seconds; never, if that is None."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """Cancels what is inside at a time of the loop's clock; never, if that is None."""
    return Timeout(when)
