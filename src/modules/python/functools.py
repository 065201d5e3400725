"""`functools`: what is made of functions. The native part is `_functools`."""

from _functools import *
from _types import GenericAlias

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]


def _ordering(name, root, negated, equal):
    """A comparison by another one: as that says or the opposite, and what equal objects get, or None if that is right."""

    def method(self, other):
        found = getattr(type(self), root)(self, other)
        if found is NotImplemented:
            return found
        holds = not found if negated else found
        if equal is None:
            return holds
        if equal:
            return holds or self == other
        return holds and self != other

    method.__name__ = name
    return method


# By each comparison the others: their names, whether they are its opposite, and what is said of equal objects.
_DERIVED = {
    "__lt__": (("__gt__", True, False), ("__le__", False, True), ("__ge__", True, None)),
    "__le__": (("__ge__", True, True), ("__lt__", False, False), ("__gt__", True, None)),
    "__gt__": (("__lt__", True, False), ("__ge__", False, True), ("__le__", True, None)),
    "__ge__": (("__le__", True, True), ("__gt__", False, False), ("__lt__", True, None)),
}


def total_ordering(cls):
    """Gives a class that has one comparison the others."""
    own = [name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = own[0]
    for name, negated, equal in _DERIVED[root]:
        if name not in own:
            setattr(cls, name, _ordering(name, root, negated, equal))
    return cls


_ABSENT = object()


class cached_property:
    """A property that is computed once for each object, and kept in its `__dict__`."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        kind = type(instance).__name__
        try:
            kept = instance.__dict__
        except AttributeError:
            message = f"No '__dict__' attribute on {kind!r} instance to cache {self.attrname!r} property."
            raise TypeError(message) from None
        value = kept.get(self.attrname, _ABSENT)
        if value is not _ABSENT:
            return value
        value = self.func(instance)
        try:
            kept[self.attrname] = value
        except TypeError:
            message = (
                f"The '__dict__' attribute on {kind!r} instance does not support item assignment for caching "
                f"{self.attrname!r} property."
            )
            raise TypeError(message) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


class partialmethod:
    """A method with some arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        kind = type(self)
        shown = [repr(self.func), *map(repr, self.args)]
        shown += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(shown)})"

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        if bind is not None:
            bound = bind(obj, cls)
            if bound is not self.func:
                # Where binding made something of its own, that gets the arguments.
                method = partial(bound, *self.args, **self.keywords)
                try:
                    method.__self__ = bound.__self__
                except AttributeError:
                    pass
                return method
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


def singledispatch(func):
    """Makes a function one that chooses its implementation by the class of its first argument."""
    from _singledispatch import Dispatcher

    return Dispatcher(func).wrapper()


class singledispatchmethod:
    """A method that chooses its implementation by the class of its first argument behind `self`."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
