"""What `object.__reduce_ex__` and its kin say of an object: what to call for its like, with which arguments, and what that
gets then: its state, list items, dict items.

The functions are called from the methods of `object`, and have no frames in tracebacks.
"""

from copyreg import __newobj__, __newobj_ex__, _reconstructor
from functools import partial
from types import BuiltinFunctionType, CodeType, MethodType, ModuleType, SimpleNamespace

# What is immutable is made of its value, which `__getnewargs__` gives.
_VALUES = (int, float, complex, str, bytes, tuple)
_MADE_BY_NEW = frozenset({*_VALUES, bool, object, list, dict, type(None)})
# What is found again by its name.
_NAMED = (type(...), type(NotImplemented))
# Instances of these have no fixed size, which is what is wrong with them first.
_SIZED = (CodeType, memoryview)
# The protocol from which objects are made by `__new__`.
_FIRST_BY_NEW = 2


def reduce_ex(x, protocol):
    """`object.__reduce_ex__`: a `__reduce__` of one's own goes first."""
    cls = type(x)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    return reduce(x, protocol)


def reduce(x, protocol):
    """`object.__reduce__`"""
    cls = type(x)
    base = _builtin_base(cls)
    known = _of_builtin(x, cls, base, protocol)
    if known is not None:
        return known
    return _by_new(x, cls, base) if protocol >= _FIRST_BY_NEW else _by_value(x, cls, base)


def state(x):
    """`object.__getstate__`: the dict of an object's attributes, or a pair of it and the values of slots."""
    attributes = getattr(x, "__dict__", None) or None
    slots = {}
    for base in type(x).__mro__:
        namespace = base.__dict__
        if "__slots__" not in namespace:
            continue
        for name, member in namespace.items():
            if type(member) is _SlotType:
                try:
                    slots[name] = getattr(x, name)
                except AttributeError:
                    # An empty slot stays empty.
                    pass
    return (attributes, slots) if slots else attributes


class _Slotted:
    __slots__ = ("slot",)


_SlotType = type(_Slotted.slot)


def _builtin_base(cls):
    # A class that a program defines has its module in its dictionary.
    for base in cls.__mro__:
        if base is not object and not isinstance(base.__dict__.get("__module__"), str):
            return base
    return object


def _of_builtin(x, cls, base, protocol):
    """For objects of built-in types that say it in their own way."""
    if base is set or base is frozenset:
        return cls, (list(x),), x.__getstate__()
    if base is bytearray:
        if protocol < _FIRST_BY_NEW + 1:
            return cls, (x.decode("latin-1"), "latin-1"), x.__getstate__()
        return cls, (bytes(x),) if x else (), x.__getstate__()
    if base is slice or base is range:
        return cls, (x.start, x.stop, x.step)
    if issubclass(base, BaseException):
        return _of_exception(x, cls)
    if base is partial:
        return _called, (cls, (x.func, *x.args), x.keywords), x.__getstate__()
    if base is SimpleNamespace:
        return cls, (), x.__dict__
    if base is MethodType:
        return getattr, (x.__self__, x.__func__.__name__)
    if base is BuiltinFunctionType:
        owner = x.__self__
        return x.__name__ if owner is None or isinstance(owner, ModuleType) else (getattr, (owner, x.__name__))
    if base in _NAMED:
        return repr(x)
    return None


def _called(cls, args, keywords):
    return cls(*args, **keywords)


def _of_exception(x, cls):
    args, attributes = x.args, x.__dict__
    if isinstance(x, OSError) and len(args) == 2 and x.filename is not None:
        args = (*args, x.filename) if x.filename2 is None else (*args, x.filename, None, x.filename2)
    named = {}
    if isinstance(x, ImportError):
        named = {name: getattr(x, name) for name in ("name", "path", "name_from")}
    elif isinstance(x, AttributeError):
        named = {"name": x.name, "args": args}
    named = {name: value for name, value in named.items() if value is not None}
    attributes = {**attributes, **named}
    return (cls, args, attributes) if attributes else (cls, args)


def _by_new(x, cls, base):
    if base in _SIZED:
        raise TypeError(f"cannot pickle {cls.__name__} objects")
    if base not in _MADE_BY_NEW:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    given = _new_arguments(x, cls)
    args, keywords = given or ((), {})
    state = x.__getstate__()
    if keywords:
        made = __newobj_ex__, (cls, args, keywords)
    else:
        made = __newobj__, (cls, *args)
    list_items = iter(x) if base is list else None
    dict_items = iter(x.items()) if base is dict else None
    return *made, state, list_items, dict_items


def _new_arguments(x, cls):
    """What `__new__` gets, if a method tells."""
    if hasattr(cls, "__getnewargs_ex__"):
        both = x.__getnewargs_ex__()
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(both).__name__}'")
        if len(both) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
        args, keywords = both
        if not isinstance(args, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, "
                            f"not '{type(args).__name__}'")
        if not isinstance(keywords, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                            f"not '{type(keywords).__name__}'")
        return both
    if hasattr(cls, "__getnewargs__"):
        args = x.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        return args, {}
    return None


def _by_value(x, cls, base):
    """As the oldest protocols have it: an object of the built-in type becomes one of the class."""
    if base is cls and base is not object or base not in _MADE_BY_NEW:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = cls, base, None if base is object else base(x)
    if getattr(x, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    attributes = x.__getstate__()
    return (_reconstructor, args, attributes) if attributes else (_reconstructor, args)
