"""What `inspect` finds out about objects without running their code."""

import functools
import sys
import types

# What is defined here belongs to `inspect`.
__name__ = 'inspect'


class _Slots:
    __slots__ = ('member',)


_member = type(_Slots.__dict__['member'])
_getset = types.GetSetDescriptorType


def unwrap_partial(object):
    """The function that a `partial` is of."""
    while isinstance(object, functools.partial):
        object = object.func
    return object


_sentinel = object()


def _static_mro(kind):
    return type.__getattribute__(kind, '__mro__')


def _in_class(kind, name):
    for base in _static_mro(kind):
        if name in base.__dict__:
            return base.__dict__[name]
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored, without running code of the object."""
    own = _sentinel
    if not isinstance(obj, type):
        kind = type(obj)
        holder = _in_class(kind, '__dict__')
        if holder is _sentinel or isinstance(holder, (_getset, _member)):
            try:
                own = object.__getattribute__(obj, '__dict__').get(attr, _sentinel)
            except (AttributeError, TypeError):
                own = _sentinel
    else:
        kind = obj
    in_class = _in_class(kind, attr)
    if own is not _sentinel and in_class is not _sentinel:
        descriptor = type(in_class)
        if _in_class(descriptor, '__get__') is not _sentinel and (
                _in_class(descriptor, '__set__') is not _sentinel
                or _in_class(descriptor, '__delete__') is not _sentinel):
            return in_class
    if own is not _sentinel:
        return own
    if in_class is not _sentinel:
        return in_class
    if obj is kind:
        found = _in_class(type(kind), attr)
        if found is not _sentinel:
            return found
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """The function that wrappers are around."""
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    original = func
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {original!r}')
        seen[id(func)] = func
    return func
