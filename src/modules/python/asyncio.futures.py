"""Futures: results that are not there yet."""

from _asyncio import Future

__all__ = ["Future", "isfuture", "wrap_future"]


def isfuture(obj):
    """Whether an object is a future, or says that it behaves like one."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def wrap_future(future, *, loop=None):
    """The future itself; those of threads are not there."""
    if isfuture(future):
        return future
    raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
