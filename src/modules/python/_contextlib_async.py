"""The asynchronous half of `contextlib`."""

from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType

from contextlib import ExitStack, _implements, _is_disguise, _raise_as_is, _set_context

__all__ = [
    "AbstractAsyncContextManager", "AsyncContextDecorator", "AsyncExitStack", "aclosing", "asynccontextmanager",
]


# The classes belong to `contextlib`, and say so.
__name__ = "contextlib"


class AbstractAsyncContextManager(ABC):
    """The base of asynchronous context managers that return themselves on entry."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        return _implements(candidate, "__aenter__") and _implements(candidate, "__aexit__") or NotImplemented


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions, each call of which then runs inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inside(*args, **kwargs):
            async with self._recreate_cm():
                return await func(*args, **kwargs)
        return inside


class _AsyncGeneratorContextManager(AbstractAsyncContextManager, AsyncContextDecorator):

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            await self._reject("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except BaseException as exc:
            if isinstance(exc, StopAsyncIteration):
                # The generator ended: the exception is swallowed, unless it is itself what came back out.
                if exc is not value:
                    return True
            elif exc is not value and not _is_disguise(exc, value) and not _is_async_disguise(exc, value):
                raise
            value.__traceback__ = traceback
            return False
        await self._reject("generator didn't stop after athrow()")

    async def _reject(self, message):
        try:
            raise RuntimeError(message)
        finally:
            await self.gen.aclose()


def _is_async_disguise(exc, value):
    return isinstance(exc, RuntimeError) and isinstance(value, StopAsyncIteration) and exc.__cause__ is value


def asynccontextmanager(func):
    """Make a function that returns asynchronous context managers of an asynchronous generator function."""
    @wraps(func)
    def make(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return make


class aclosing(AbstractAsyncContextManager):
    """Closes a thing at the end of the block by awaiting its `aclose()`."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class AsyncExitStack(AbstractAsyncContextManager):
    """An `ExitStack` that also awaits: exits are kept with whether their result has to be awaited."""

    def __init__(self):
        self._exits = []

    def _push_sync(self, register, *args, **kwds):
        stack = ExitStack()
        result = register(stack, *args, **kwds)
        self._exits.extend((exit, False) for exit in stack._exits)
        return result

    def push(self, exit):
        """Register the `__exit__` of a manager, or a function with its signature."""
        return self._push_sync(ExitStack.push, exit)

    def enter_context(self, cm):
        """Enter a plain context manager."""
        return self._push_sync(ExitStack.enter_context, cm)

    def callback(self, callback, /, *args, **kwds):
        """Register a plain call."""
        return self._push_sync(ExitStack.callback, callback, *args, **kwds)

    def push_async_exit(self, exit):
        """Register the `__aexit__` of a manager, or a coroutine function with its signature."""
        try:
            method = type(exit).__aexit__
        except AttributeError:
            self._exits.append((exit, True))
        else:
            self._exits.append((MethodType(method, exit), True))
        return exit

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager, register its exit, and return what the entry gave."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            "not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self._exits.append((MethodType(exit, cm), True))
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function that sees no exception and suppresses none."""
        async def exit(exc_type, exc, traceback):
            await callback(*args, **kwds)
        exit.__wrapped__ = callback
        self._exits.append((exit, True))
        return callback

    def pop_all(self):
        """Move everything registered to a new stack."""
        stack = type(self)()
        stack._exits, self._exits = self._exits, []
        return stack

    async def aclose(self):
        """Call everything registered now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        import sys

        received = pending = exc_details[1]
        outer = sys.exception()
        replaced = suppressed = False
        while self._exits:
            exit, awaits = self._exits.pop()
            details = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
            try:
                result = exit(*details)
                if awaits:
                    result = await result
                if result:
                    suppressed, replaced, pending = True, False, None
            except BaseException as exc:
                _set_context(exc, pending, outer)
                replaced, pending = True, exc
        if replaced:
            _raise_as_is(pending)
        return received is not None and suppressed
