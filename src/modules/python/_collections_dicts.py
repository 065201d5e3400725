"""The dicts of `collections` that stand on their own: defaultdict and OrderedDict."""

from _collections import _add_missing, _add_order
from _collections_abc import ItemsView, KeysView, ValuesView
from _types import _native

__all__ = ['defaultdict', 'OrderedDict']


def _once(fill):
    """Makes a `__repr__` answer `fill` where it meets, inside itself, the object it is describing."""
    def decorate(describe):
        running = set()

        def __repr__(self):
            key = id(self)
            if key in running:
                return fill
            running.add(key)
            try:
                return describe(self)
            finally:
                running.discard(key)
        __repr__.__qualname__ = describe.__qualname__
        return __repr__
    return decorate


# A factory may be a method of the very dict that has it.
_describe_factory = _once('...')(repr)


@_native
class defaultdict(dict):
    """A dict that makes the value of a missing key by calling its default factory."""

    __slots__ = ('default_factory',)
    __module__ = 'collections'

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def copy(self):
        """Returns a shallow copy with the same default factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        arguments = () if self.default_factory is None else (self.default_factory,)
        return type(self), arguments, None, None, iter(self.items())

    def __repr__(self):
        return f'{type(self).__name__}({_describe_factory(self.default_factory)}, {dict.__repr__(self)})'

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = defaultdict.copy(self)
        result.update(other)
        return result

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


_add_missing(defaultdict)


class odict_keys(KeysView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return dict.__iter__(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    @_once('...')
    def __repr__(self):
        return f'odict_keys({list(self)!r})'


class odict_items(ItemsView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return iter(dict.items(self._mapping))

    def __reversed__(self):
        return reversed(dict.items(self._mapping))

    @_once('...')
    def __repr__(self):
        return f'odict_items({list(self)!r})'


class odict_values(ValuesView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return iter(dict.values(self._mapping))

    def __reversed__(self):
        return reversed(dict.values(self._mapping))

    @_once('...')
    def __repr__(self):
        return f'odict_values({list(self)!r})'


_ABSENT = object()


def _unpacked(pair):
    items = iter(pair)
    found = [item for _, item in zip(range(2), items)]
    if len(found) < 2:
        raise ValueError(f"need more than {len(found)} value{'' if found else 's'} to unpack")
    for _ in items:
        raise ValueError('too many values to unpack (expected 2)')
    return found


@_native
class OrderedDict(dict):
    """A dict with operations on its order, and equality that minds it."""

    __module__ = 'collections'

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        OrderedDict.update(self, *args, **kwargs)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Returns a new ordered dict with the keys of the iterable, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def update(self, /, *args, **kwargs):
        """Sets items from a mapping or from pairs, and from keyword arguments."""
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        other = args[0] if args else ()
        # A subclass that watches its items being set sees these, too.
        if type(self).__setitem__ is dict.__setitem__ and isinstance(other, dict):
            dict.update(self, other, **kwargs)
            return
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for pair in other:
                key, value = pair if type(pair) is tuple and len(pair) == 2 else _unpacked(pair)
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def pop(self, key, default=_ABSENT):
        """Removes a key and returns its value, or the default if that is given and there is no such key."""
        return dict.pop(self, key) if default is _ABSENT else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """Returns the value of a key, which is the default from now on if there has been none."""
        return dict.setdefault(self, key, default)

    def keys(self):
        """Returns a view of the keys."""
        return odict_keys(self)

    def items(self):
        """Returns a view of the pairs."""
        return odict_items(self)

    def values(self):
        """Returns a view of the values."""
        return odict_values(self)

    def copy(self):
        """Returns a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())

    @_once('...')
    def __repr__(self):
        return f'{self.__class__.__name__}({dict(self)!r})' if self else f'{self.__class__.__name__}()'

    def __eq__(self, other, /):
        equal = dict.__eq__(self, other)
        return list(self) == list(other) if equal is True and isinstance(other, OrderedDict) else equal

    def __ne__(self, other, /):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self)
        result.update(other)
        return result

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(other)
        result.update(self)
        return result

    def __ior__(self, other, /):
        self.update(other)
        return self


_add_order(OrderedDict)
