"""Shallow and deep copies of objects, and copies with some fields replaced.

An ordinary instance is copied by what its `__reduce_ex__` says: how to create its like, and what state and items that
one gets.
"""

from _copy import deep_copy
from copyreg import dispatch_table
from sys import modules
from types import (BuiltinFunctionType, CodeType, EllipsisType, FunctionType, MethodType, NoneType,
                   NotImplementedType)

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """An object cannot be copied."""


error = Error

_ATOMS = frozenset({NoneType, int, float, bool, complex, str, bytes, type, range, property, BuiltinFunctionType, FunctionType,
                    EllipsisType, NotImplementedType})
_DEEP_ATOMS = _ATOMS | {CodeType}
# Their elements may be changeable, but a shallow copy has the very same elements.
_SHALLOW_ATOMS = _ATOMS | {tuple, frozenset, slice, CodeType}
_SHALLOW_COPIERS = {list: list.copy, dict: dict.copy, set: set.copy}

_ABSENT = object()
# Older protocols than this one know less about slots and constructor arguments.
_PROTOCOL = 4


def copy(x):
    """Make a new object with the same contents as `x`."""
    cls = type(x)
    if cls in _SHALLOW_ATOMS:
        return x
    copier = _SHALLOW_COPIERS.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduction = _reduction(x, cls, "shallow")
    return x if isinstance(reduction, str) else _reconstruct(x, None, *reduction)


def deepcopy(x, memo=None, _nil=_ABSENT):
    """Make a new object with copies of the contents of `x`, and of theirs; what occurs twice is copied once."""
    return deep_copy(x, {} if memo is None else memo, _deepcopy_other, _deepcopy_reduced, dispatch_table)


def replace(obj, /, **changes):
    """Make a copy of `obj` with other values for the fields named; its class must define `__replace__`."""
    cls = type(obj)
    replacer = getattr(cls, "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return replacer(obj, **changes)


def _deepcopy_other(x, memo):
    """A copy of what is no list, dict or tuple, nor a value that is its own copy."""
    cls = type(x)
    if cls in _DEEP_ATOMS or issubclass(cls, type):
        return x
    if cls is MethodType:
        return MethodType(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    return _deepcopy_reduced(x, memo, _reduction(x, cls, "deep"))


def _reduction(x, cls, kind):
    """What to call for an object like `x`, with which arguments, and perhaps: its state, list items and dict items."""
    # Where there are weak references, their module has been loaded.
    if cls is getattr(modules.get("weakref"), "ref", None):
        return "ref"
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(_PROTOCOL)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un({kind})copyable object of type {cls}")


def _deepcopy_reduced(x, memo, reduction):
    return x if isinstance(reduction, str) else _reconstruct(x, memo, *reduction)


def _reconstruct(x, memo, func, args, state=None, list_items=None, dict_items=None):
    """Carry a reduction out; with a memo, on deep copies of everything that belongs to it."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        # Before the contents are copied, for they may refer to the object.
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if list_items is not None:
        for item in list_items:
            y.append(deepcopy(item, memo) if deep else item)
    if dict_items is not None:
        for key, value in dict_items:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)
