"""How `functools.singledispatch` finds the implementation for a class (PEP 443)."""

from _functools import update_wrapper
from abc import get_cache_token
from types import GenericAlias, MappingProxyType, UnionType
from weakref import WeakKeyDictionary

# What is defined here belongs to `functools`.
__name__ = "functools"


def _merged(lists):
    """The C3 merge of orders; RuntimeError where they contradict each other."""
    order = []
    while lists := [each for each in lists if each]:
        for each in lists:
            head = each[0]
            if not any(head in other[1:] for other in lists):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        lists = [each[1:] if each[0] is head else each for each in lists]
    return order


def _linearized(cls, abstract):
    """The MRO of a class with abstract classes inserted that it is only registered with."""
    bases = list(cls.__bases__)
    # What is abstract comes behind the last base that is an abstract class itself.
    boundary = 0
    for at, base in enumerate(bases):
        if hasattr(base, "__abstractmethods__"):
            boundary = at + 1
    here = [a for a in abstract if issubclass(cls, a) and not any(issubclass(base, a) for base in bases)]
    deeper = [a for a in abstract if a not in here]
    first, last = bases[:boundary], bases[boundary:]
    orders = [_linearized(base, deeper) for base in (*first, *here, *last)]
    return _merged([[cls], *orders, first, here, last])


def _order(cls, registered):
    """The classes whose implementations a class may use, the nearest first."""
    own = set(cls.__mro__)

    def is_related(other):
        return (
            other not in own
            and hasattr(other, "__mro__")
            and not isinstance(other, GenericAlias)
            and issubclass(cls, other)
        )

    related = [other for other in registered if is_related(other)]
    related = [a for a in related if not any(a is not b and a in b.__mro__ for b in related)]
    wanted = set(related)
    inserted = []
    for other in related:
        between = []
        for sub in other.__subclasses__():
            if sub not in own and issubclass(cls, sub):
                between.append([base for base in sub.__mro__ if base in wanted])
        if not between:
            inserted.append(other)
            continue
        between.sort(key=len, reverse=True)
        for bases in between:
            inserted += [base for base in bases if base not in inserted]
    return _linearized(cls, inserted)


def _is_union(cls):
    if isinstance(cls, UnionType):
        return True
    origin = getattr(cls, "__origin__", None)
    return origin is not None and getattr(origin, "_name", None) == "Union"


def _is_valid(cls):
    return isinstance(cls, type) or _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


class Dispatcher:
    """A function with its implementations by class."""

    def __init__(self, func):
        self.func = func
        self.registry = {object: func}
        self.cache = WeakKeyDictionary()
        self.token = None

    def find(self, cls):
        match = None
        for candidate in _order(cls, self.registry):
            if match is not None:
                # Two abstract classes that say nothing of each other do not decide.
                if (
                    candidate in self.registry
                    and candidate not in cls.__mro__
                    and match not in cls.__mro__
                    and not issubclass(match, candidate)
                ):
                    raise RuntimeError(f"Ambiguous dispatch: {match} or {candidate}")
                break
            if candidate in self.registry:
                match = candidate
        return self.registry.get(match)

    def dispatch(self, cls):
        """The implementation for a class."""
        if self.token is not None and self.token != (token := get_cache_token()):
            self.cache.clear()
            self.token = token
        try:
            return self.cache[cls]
        except KeyError:
            found = self.registry.get(cls) or self.find(cls)
            self.cache[cls] = found
            return found

    def register(self, cls, func=None):
        """Adds an implementation, for a class or for what the first parameter is annotated with."""
        if _is_valid(cls):
            if func is None:
                return lambda func: self.register(cls, func)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            func, cls = cls, self.annotated(cls)
        for each in cls.__args__ if _is_union(cls) else (cls,):
            self.registry[each] = func
        if self.token is None and hasattr(cls, "__abstractmethods__"):
            self.token = get_cache_token()
        self.cache.clear()
        return func

    def annotated(self, func):
        if not getattr(func, "__annotations__", {}):
            raise TypeError(
                f"Invalid first argument to `register()`: {func!r}. "
                "Use either `@register(some_class)` or plain `@register` on an annotated function."
            )
        from typing import get_type_hints

        name, cls = next(iter(get_type_hints(func).items()))
        if _is_valid(cls):
            return cls
        what = "not all arguments are classes." if _is_union(cls) else "is not a class."
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}")

    def wrapper(self):
        """The function that programs see."""
        dispatch = self.dispatch
        name = getattr(self.func, "__name__", "singledispatch function")

        def wrapper(*args, **kw):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__)(*args, **kw)

        wrapper.register = self.register
        wrapper.dispatch = dispatch
        wrapper.registry = MappingProxyType(self.registry)
        wrapper._clear_cache = self.cache.clear
        return update_wrapper(wrapper, self.func)
