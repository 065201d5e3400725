"""The abstract base classes of containers, iterators and callables.

A class with the one or two methods that make a kind of object is of that kind without a word; the richer kinds, whose
meaning is more than a list of methods, have to be inherited from or registered with.
"""

from abc import ABCMeta, abstractmethod
from sys import maxsize
from _types import GenericAlias, _ArrayType

__all__ = ['Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable',
           'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView',
           'ValuesView', 'Sequence', 'MutableSequence', 'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator',
           'AsyncGenerator', 'ByteString', 'Buffer']

# The classes below belong to the public module, and say so.
__name__ = 'collections.abc'

_missing = object()


def _defines(cls, method):
    for base in cls.__mro__:
        namespace = base.__dict__
        if method in namespace:
            # None is how a class denies a method that its bases have.
            return namespace[method] is not None
    return False


def _having(*methods):
    """Returns the subclass hook by which all classes with these methods belong."""
    def __subclasshook__(cls, other):
        # An inherited hook says nothing: a class derived from Iterable asks for more than iteration.
        if '__subclasshook__' in cls.__dict__ and all(_defines(other, method) for method in methods):
            return True
        return NotImplemented
    return classmethod(__subclasshook__)


class Hashable(metaclass=ABCMeta):
    """Objects that have a hash."""

    __slots__ = ()
    __subclasshook__ = _having('__hash__')

    @abstractmethod
    def __hash__(self):
        return 0


class Iterable(metaclass=ABCMeta):
    """Objects that can be iterated over."""

    __slots__ = ()
    __subclasshook__ = _having('__iter__')
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


class Iterator(Iterable):
    """Iterables that are their own, single iteration."""

    __slots__ = ()
    __subclasshook__ = _having('__iter__', '__next__')

    @abstractmethod
    def __next__(self):
        """Returns the next item, or raises StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self


class Reversible(Iterable):
    """Iterables that can also be gone through backwards."""

    __slots__ = ()
    __subclasshook__ = _having('__reversed__', '__iter__')

    @abstractmethod
    def __reversed__(self):
        yield from ()


class Generator(Iterator):
    """Iterators that take values and exceptions between two items."""

    __slots__ = ()
    __subclasshook__ = _having('__iter__', '__next__', 'send', 'throw', 'close')

    @abstractmethod
    def send(self, value):
        """Resumes with a value, and returns the next item or raises StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Resumes with an exception, and returns the next item or raises StopIteration."""
        if val is None:
            val = typ() if isinstance(typ, type) else typ
        raise val if tb is None else val.with_traceback(tb)

    def __next__(self):
        return self.send(None)

    def close(self):
        """Resumes with GeneratorExit, which must end the generator."""
        try:
            self.throw(GeneratorExit)
        except GeneratorExit:
            return None
        except StopIteration as end:
            return end.value
        raise RuntimeError('generator ignored GeneratorExit')


class Awaitable(metaclass=ABCMeta):
    """Objects that `await` takes."""

    __slots__ = ()
    __subclasshook__ = _having('__await__')
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


class Coroutine(Awaitable):
    """Awaitables that are resumed step by step."""

    __slots__ = ()
    __subclasshook__ = _having('__await__', 'send', 'throw', 'close')

    send = abstractmethod(lambda self, value: Generator.send(self, value))
    throw = abstractmethod(lambda self, typ, val=None, tb=None: Generator.throw(self, typ, val, tb))

    def close(self):
        """Resumes with GeneratorExit, which must end the coroutine."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('coroutine ignored GeneratorExit')


class AsyncIterable(metaclass=ABCMeta):
    """Objects that `async for` goes over."""

    __slots__ = ()
    __subclasshook__ = _having('__aiter__')
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


class AsyncIterator(AsyncIterable):
    """Asynchronous iterables that are their own, single iteration."""

    __slots__ = ()
    __subclasshook__ = _having('__anext__', '__aiter__')

    @abstractmethod
    async def __anext__(self):
        """Returns the next item, or raises StopAsyncIteration."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self


class AsyncGenerator(AsyncIterator):
    """Asynchronous iterators that take values and exceptions between two items."""

    __slots__ = ()
    __subclasshook__ = _having('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Resumes with a value, and returns the next item or raises StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Resumes with an exception, and returns the next item or raises StopAsyncIteration."""
        if val is None:
            val = typ() if isinstance(typ, type) else typ
        raise val if tb is None else val.with_traceback(tb)

    async def aclose(self):
        """Resumes with GeneratorExit, which must end the generator."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError('asynchronous generator ignored GeneratorExit')


class Sized(metaclass=ABCMeta):
    """Objects that have a length."""

    __slots__ = ()
    __subclasshook__ = _having('__len__')

    @abstractmethod
    def __len__(self):
        return 0


class Container(metaclass=ABCMeta):
    """Objects that know what is in them."""

    __slots__ = ()
    __subclasshook__ = _having('__contains__')
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


def _callable_alias(cls, args):
    """`Callable[parameters, result]`, whose arguments are kept in one row."""
    if not (isinstance(args, tuple) and len(args) == 2):
        raise TypeError('Callable must be used as Callable[[arg, ...], result].')
    parameters, result = args
    if isinstance(parameters, (tuple, list)):
        return GenericAlias(cls, (*parameters, result))
    if parameters is not ... and type(parameters).__name__ not in ('ParamSpec', '_ConcatenateGenericAlias'):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}')
    return GenericAlias(cls, args)


class Buffer(metaclass=ABCMeta):
    """Objects whose bytes others can look at."""

    __slots__ = ()
    __subclasshook__ = _having('__buffer__')

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError


class Callable(metaclass=ABCMeta):
    """Objects that can be called."""

    __slots__ = ()
    __subclasshook__ = _having('__call__')
    __class_getitem__ = classmethod(_callable_alias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return None


class Collection(Sized, Iterable, Container):
    """Iterables that have a length and know what is in them."""

    __slots__ = ()
    __subclasshook__ = _having('__len__', '__iter__', '__contains__')


class Set(Collection):
    """Collections without duplicates, compared and combined as sets.

    The operators make their results with `_from_iterable`, to be overridden where the constructor takes anything but
    one iterable.
    """

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _hash(self):
        """Returns the hash of a frozenset of the same elements, for a class that wants to be hashable."""
        return hash(frozenset(self))

    def isdisjoint(self, other):
        """Returns whether no element is in both."""
        return not any(value in self for value in other)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(value in other for value in self)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(value in self for value in other)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)

    __rand__ = __and__

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for part in (self, other) for value in part)

    __ror__ = __or__

    def __sub__(self, other):
        other = self._as_set(other)
        if other is NotImplemented:
            return other
        return self._from_iterable(value for value in self if value not in other)

    def __rsub__(self, other):
        other = self._as_set(other)
        if other is NotImplemented:
            return other
        return self._from_iterable(value for value in other if value not in self)

    def __xor__(self, other):
        other = self._as_set(other)
        if other is NotImplemented:
            return other
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def _as_set(self, other):
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else NotImplemented


class MutableSet(Set):
    """Sets whose elements come and go."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Puts an element in."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Takes an element out if it is in."""
        raise NotImplementedError

    def remove(self, value):
        """Takes an element out; it has to be in."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Takes some element out and returns it."""
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        """Takes all elements out."""
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in self._as_set(it):
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it:
            self.discard(value)
        return self


class Mapping(Collection):
    """Collections of keys that each have a value."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        """Returns the value of a key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        """Returns a view of the keys."""
        return KeysView(self)

    def items(self):
        """Returns a view of the pairs."""
        return ItemsView(self)

    def values(self):
        """Returns a view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self) == dict(other)


class MutableMapping(Mapping):
    """Mappings whose keys come, go and change their values."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_missing):
        """Removes a key and returns its value, or the default where one is given."""
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Removes and returns some pair."""
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        """Removes all keys."""
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        """Sets items from a mapping or from pairs, and from keyword arguments."""
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """Returns the value of a key, which is set to the default where it has none."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class MappingView(Sized):
    """What `keys`, `items` and `values` return: a window on a mapping, not a copy."""

    __slots__ = ('_mapping',)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._mapping!r})'


class KeysView(MappingView, Set):
    """The keys of a mapping, as a set."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    """The pairs of a mapping, as a set."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]


class ValuesView(MappingView, Collection):
    """The values of a mapping."""

    __slots__ = ()

    def __contains__(self, value):
        mapping = self._mapping
        return any(found is value or found == value for found in map(mapping.__getitem__, mapping))

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]


class Sequence(Reversible, Collection):
    """Collections whose items are numbered from 0."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def index(self, value, start=0, stop=None):
        """Returns the number of the first item equal to the value, from start to before stop."""
        if start < 0:
            start = max(start + len(self), 0)
        if stop is None:
            stop = maxsize
        elif stop < 0:
            stop += len(self)
        try:
            for index in range(start, stop):
                item = self[index]
                if item is value or item == value:
                    return index
        except IndexError:
            pass
        raise ValueError

    def count(self, value):
        """Returns how many items are equal to the value."""
        return sum(item is value or item == value for item in self)


def _warn_of_byte_strings():
    from _warnings import _warn_caller
    _warn_caller("'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14", DeprecationWarning)


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, **kwargs):
        if name != 'ByteString':
            _warn_of_byte_strings()
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_of_byte_strings()
        return super().__instancecheck__(instance)


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """The common base of bytes and bytearray, which nobody needs."""

    __slots__ = ()


class MutableSequence(Sequence):
    """Sequences whose items come, go and change places."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Puts an item before the one at the index."""
        raise IndexError

    def append(self, value):
        """Puts an item at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Removes all items."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Reverses the order of the items in place."""
        last = len(self) - 1
        for index in range(len(self) // 2):
            self[index], self[last - index] = self[last - index], self[index]

    def extend(self, values):
        """Puts the items of an iterable at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def pop(self, index=-1):
        """Removes an item and returns it."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Removes the first item equal to the value."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for kind, builtins in [
    (Sequence, (tuple, str, bytes, range, memoryview)),
    (MutableSequence, (list, bytearray, _ArrayType)),
    (Mapping, (type(type.__dict__),)),
    (ByteString, (bytes, bytearray)),
    (Buffer, (bytes, bytearray, memoryview, _ArrayType)),
    (Set, (frozenset,)),
    (MutableSet, (set,)),
    (MutableMapping, (dict,)),
    (KeysView, (type({}.keys()),)),
    (ItemsView, (type({}.items()),)),
    (ValuesView, (type({}.values()),)),
]:
    for builtin in builtins:
        kind.register(builtin)
del kind, builtins, builtin
