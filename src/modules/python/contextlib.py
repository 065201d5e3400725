"""Helpers for the `with` statement: context managers made of generators, decorators made of context managers, stacks
of exits that are known only at run time, and small managers that close, suppress, redirect or do nothing. The
asynchronous half is in `_contextlib_async`."""

import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing", "chdir",
]


class AbstractContextManager(ABC):
    """The base of context managers that return themselves on entry; any class with both methods counts as one."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, candidate):
        if cls is not AbstractContextManager:
            return NotImplemented
        return _implements(candidate, "__enter__") and _implements(candidate, "__exit__") or NotImplemented


def _implements(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            # A class switches an inherited method off by setting it to None.
            return base.__dict__[name] is not None
    return False


class ContextDecorator:
    """Lets a context manager decorate functions, each call of which then runs inside it."""

    def _recreate_cm(self):
        # Managers that work only once return a fresh one here.
        return self

    def __call__(self, func):
        @wraps(func)
        def inside(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)
        return inside


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):

    def __init__(self, func, args, kwds):
        self._hold(func(*args, **kwds), func, args, kwds)

    def _hold(self, gen, func, args, kwds):
        self.gen = gen
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # An entered manager can no longer be recreated; it must not keep the arguments alive either.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                self._reject("generator didn't stop")
            return False
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except BaseException as exc:
            if isinstance(exc, StopIteration):
                # The generator ended: the exception is swallowed, unless it is itself what came back out.
                if exc is not value:
                    return True
            elif exc is not value and not _is_disguise(exc, value):
                raise
            # The caller raises the exception again; the frames of the generator must not stay in its traceback.
            value.__traceback__ = traceback
            return False
        self._reject("generator didn't stop after throw()")

    def _reject(self, message):
        try:
            raise RuntimeError(message)
        finally:
            self.gen.close()


def _is_disguise(exc, value):
    # A StopIteration cannot leave a generator as such; the interpreter turns it into a RuntimeError.
    return isinstance(exc, RuntimeError) and isinstance(value, StopIteration) and exc.__cause__ is value


def contextmanager(func):
    """Make a function that returns context managers of a generator function that yields once."""
    @wraps(func)
    def make(*args, **kwds):
        # Called from here, where the arguments are but passed on, the function gets them without copies.
        gen = func(*args, **kwds)
        manager = object.__new__(_GeneratorContextManager)
        manager._hold(gen, func, args, kwds)
        return manager
    return make


class closing(AbstractContextManager):
    """Closes a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    """Puts a stream in the place of the one that `sys` keeps under the name `_kept_as`."""

    def __init__(self, new_target):
        self._target = new_target
        # The same manager may be entered again inside its own block.
        self._replaced = []

    def __enter__(self):
        name, target = self._kept_as, self._target
        self._replaced.append(getattr(sys, name))
        setattr(sys, name, target)
        return target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(sys, self._kept_as, self._replaced.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed in the block to another stream."""

    _kept_as = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what is written to `sys.stderr` in the block to another stream."""

    _kept_as = "stderr"


class chdir(AbstractContextManager):
    """Lets relative paths start from another directory for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


class suppress(AbstractContextManager):
    """Leaves the block quietly when it raises one of the exceptions."""

    def __init__(self, *exceptions):
        self._kinds = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        # The class decides: the instance could claim another one.
        if exc_type is None:
            return None
        if issubclass(exc_type, self._kinds):
            return True
        if issubclass(exc_type, BaseExceptionGroup):
            rest = exc_value.split(self._kinds)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager):
    """Does nothing: stands where a context manager is optional."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        return None

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        return None


class ExitStack(AbstractContextManager):
    """Collects exits and callbacks while the block runs and calls them at its end, the last one first."""

    def __init__(self):
        self._exits = []

    def push(self, exit):
        """Register the `__exit__` of a manager, or a function with its signature; return it, as a decorator must."""
        try:
            method = type(exit).__exit__
        except AttributeError:
            self._exits.append(exit)
        else:
            self._exits.append(MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager, register its exit, and return what the entry returned."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                            "not support the context manager protocol") from None
        result = enter(cm)
        self._exits.append(MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a call that sees no exception and suppresses none."""
        def exit(exc_type, exc, traceback):
            callback(*args, **kwds)
        exit.__wrapped__ = callback
        self._exits.append(exit)
        return callback

    def pop_all(self):
        """Move everything registered to a new stack, so that the end of this block calls none of it."""
        stack = type(self)()
        stack._exits, self._exits = self._exits, []
        return stack

    def close(self):
        """Call everything registered now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        received = pending = exc_details[1]
        outer = sys.exception()
        # Whether the pending exception left one of the callbacks, and is not the one the block ended with.
        replaced = suppressed = False
        # Callbacks may register others, which run next.
        while self._exits:
            exit = self._exits.pop()
            details = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
            try:
                if exit(*details):
                    suppressed, replaced, pending = True, False, None
            except BaseException as exc:
                _set_context(exc, pending, outer)
                replaced, pending = True, exc
        if replaced:
            _raise_as_is(pending)
        return received is not None and suppressed


def _set_context(exc, pending, outer):
    """Make `pending` the context of an exception that a callback raised, as if the `with` blocks were nested.

    The interpreter knows only `outer`, what was being handled when the stack began to exit (mostly the exception of
    the block), and has linked the contexts of `exc` to it: that link is the one to lead to `pending` instead.
    """
    context = exc.__context__
    while context is not outer and context is not None and context is not pending:
        exc, context = context, context.__context__
    if context is not None and context is not pending:
        exc.__context__ = pending


def _raise_as_is(exc):
    # Raising sets the context to whatever is being handled here; the one found above is the right one.
    context = exc.__context__
    try:
        raise exc
    except BaseException:
        exc.__context__ = context
        raise


from _contextlib_async import (
    AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, aclosing, asynccontextmanager,
)
