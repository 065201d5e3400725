"""The containers of `collections` that stand on their own: deque, defaultdict and OrderedDict."""

from types import GenericAlias

from _collections_abc import ItemsView, KeysView, ValuesView, MutableSequence

__all__ = ['deque', 'defaultdict', 'OrderedDict']


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


def _position(index):
    try:
        return index.__index__()
    except AttributeError:
        raise TypeError(f'sequence index must be integer, not {type(index).__name__!r}') from None


def _balance(long, short):
    """Moves half the items of the longer half of a deque over the bottom, where it meets the other."""
    share = (len(long) + 1) // 2
    short[:0] = long[share - 1::-1]
    del long[:share]


def _take(half, other):
    """Pops the end of `half`. Sharing what the other half has makes a run of pops at either end cost O(1) each."""
    if not half:
        if not other:
            raise IndexError('pop from an empty deque')
        _balance(other, half)
    return half.pop()


def _turn(source, target, count):
    """Carries `count` items, at most half of all, from the end of one half round to the end of the other."""
    if count:
        if len(source) < count:
            _balance(target, source)
        target += source[:-count - 1:-1]
        del source[-count:]


def _walk(first, second):
    near, far = len(first), len(second)
    for index in range(near - 1, -1, -1):
        yield first[index]
        if len(first) != near or len(second) != far:
            raise RuntimeError('deque mutated during iteration')
    for index in range(far):
        yield second[index]
        if len(second) != far or len(first) != near:
            raise RuntimeError('deque mutated during iteration')


class _deque_iterator:
    __slots__ = ('_next',)
    __module__ = 'collections'

    def __init__(self, first, second):
        self._next = _walk(first, second).__next__

    def __iter__(self):
        return self

    def __next__(self):
        return self._next()


class _deque_reverse_iterator(_deque_iterator):
    __slots__ = ()
    __module__ = 'collections'


class deque:
    """A sequence that grows and shrinks at both ends in constant time."""

    # Two lists lie bottom to bottom: the first item is the end of _left, the last item the end of _right.
    __slots__ = ('_left', '_right', '_maxlen')
    __module__ = 'collections'
    __hash__ = None
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._left = []
        self._right = []
        self._maxlen = None
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        deque.clear(self)
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        """The bound on the length, or None."""
        return self._maxlen

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def append(self, item, /):
        """Adds an item at the right end."""
        right = self._right
        right.append(item)
        maxlen = self._maxlen
        if maxlen is not None and len(right) + len(self._left) > maxlen:
            _take(self._left, right)

    def appendleft(self, item, /):
        """Adds an item at the left end."""
        left = self._left
        left.append(item)
        maxlen = self._maxlen
        if maxlen is not None and len(left) + len(self._right) > maxlen:
            _take(self._right, left)

    def pop(self):
        """Removes and returns the rightmost item."""
        right = self._right
        return right.pop() if right else _take(right, self._left)

    def popleft(self):
        """Removes and returns the leftmost item."""
        left = self._left
        return left.pop() if left else _take(left, self._right)

    def extend(self, iterable, /):
        """Adds the items at the right end, one after the other."""
        if iterable is self:
            iterable = self._items()
        if self._maxlen is None:
            self._right.extend(iterable)
        else:
            append = deque.append
            for item in iterable:
                append(self, item)

    def extendleft(self, iterable, /):
        """Adds the items at the left end, one after the other, so that they end up reversed."""
        if iterable is self:
            iterable = self._items()
        if self._maxlen is None:
            self._left.extend(iterable)
        else:
            appendleft = deque.appendleft
            for item in iterable:
                appendleft(self, item)

    def clear(self):
        """Removes all items."""
        self._left.clear()
        self._right.clear()

    def rotate(self, n=1, /):
        """Moves the last n items to the front, or the first -n to the back."""
        try:
            n = n.__index__()
        except AttributeError:
            raise TypeError(f'{type(n).__name__!r} object cannot be interpreted as an integer') from None
        left, right = self._left, self._right
        size = len(left) + len(right)
        if size > 1:
            n %= size
            if 2 * n <= size:
                _turn(right, left, n)
            else:
                _turn(left, right, size - n)

    def reverse(self):
        """Reverses the order of the items in place."""
        self._left, self._right = self._right, self._left

    def insert(self, index, item, /):
        """Puts an item before the one at `index`."""
        left, right = self._left, self._right
        size = len(left) + len(right)
        if size == self._maxlen:
            raise IndexError('deque already at its maximum size')
        index = _position(index)
        index = max(index + size, 0) if index < 0 else min(index, size)
        if index < len(left):
            left.insert(len(left) - index, item)
        else:
            right.insert(index - len(left), item)

    def remove(self, value, /):
        """Removes the first item equal to `value`."""
        del self[deque.index(self, value)]

    def index(self, value, start=0, stop=None, /):
        """Returns where the first item equal to `value` is, from start to before stop."""
        items = self._items()
        try:
            return items.index(value, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None

    def count(self, value, /):
        """Returns how many items are equal to `value`."""
        return self._left.count(value) + self._right.count(value)

    def copy(self):
        """Returns a new deque of the same items and bound."""
        return type(self)(self) if self._maxlen is None else type(self)(self, self._maxlen)

    __copy__ = copy

    def __reduce__(self):
        arguments = () if self._maxlen is None else ((), self._maxlen)
        return type(self), arguments, getattr(self, '__dict__', None) or None, iter(self)

    def _items(self):
        return self._left[::-1] + self._right

    def _locate(self, index):
        """Returns the half that holds the item at `index`, and the index in it."""
        if type(index) is not int:
            index = _position(index)
        left, right = self._left, self._right
        near = len(left)
        if index < 0:
            index += near + len(right)
        if 0 <= index < near:
            return left, ~index
        index -= near
        if 0 <= index < len(right):
            return right, index
        raise IndexError('deque index out of range')

    def __getitem__(self, index, /):
        half, index = self._locate(index)
        return half[index]

    def __setitem__(self, index, item, /):
        half, index = self._locate(index)
        half[index] = item

    def __delitem__(self, index, /):
        half, index = self._locate(index)
        del half[index]

    def __len__(self):
        return len(self._left) + len(self._right)

    def __contains__(self, value, /):
        return value in self._left or value in self._right

    def __iter__(self):
        return _deque_iterator(self._left, self._right)

    def __reversed__(self):
        return _deque_reverse_iterator(self._right, self._left)

    @_once('[...]')
    def __repr__(self):
        bound = '' if self._maxlen is None else f', maxlen={self._maxlen}'
        return f'{type(self).__name__}({self._items()!r}{bound})'

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = deque.copy(self)
        deque.extend(result, other)
        return result

    def __iadd__(self, other, /):
        deque.extend(self, other)
        return self

    def __mul__(self, count, /):
        result = deque.copy(self)
        result *= count
        return result

    __rmul__ = __mul__

    def __imul__(self, count, /):
        if not hasattr(count, '__index__'):
            raise TypeError(f"can't multiply sequence by non-int of type {type(count).__name__!r}")
        items = self._items() * count
        deque.clear(self)
        # What is in front of the last maxlen items would only be pushed out again.
        deque.extend(self, items if self._maxlen is None else items[max(len(items) - self._maxlen, 0):])
        return self

    def __eq__(self, other, /):
        return self._items() == other._items() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other, /):
        return self._items() < other._items() if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return self._items() <= other._items() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return self._items() > other._items() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return self._items() >= other._items() if isinstance(other, deque) else NotImplemented


MutableSequence.register(deque)


class defaultdict(dict):
    """A dict that makes the value of a missing key by calling its default factory."""

    __slots__ = ('default_factory',)
    __module__ = 'collections'

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def copy(self):
        """Returns a shallow copy with the same default factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        arguments = () if self.default_factory is None else (self.default_factory,)
        return type(self), arguments, None, None, iter(self.items())

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})'

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


class odict_keys(KeysView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return dict.__iter__(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __repr__(self):
        return f'odict_keys({list(self)!r})'


class odict_items(ItemsView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return iter(dict.items(self._mapping))

    def __reversed__(self):
        return reversed(dict.items(self._mapping))

    def __repr__(self):
        return f'odict_items({list(self)!r})'


class odict_values(ValuesView):
    __slots__ = ()
    __module__ = 'builtins'

    def __iter__(self):
        return iter(dict.values(self._mapping))

    def __reversed__(self):
        return reversed(dict.values(self._mapping))

    def __repr__(self):
        return f'odict_values({list(self)!r})'


class OrderedDict(dict):
    """A dict with operations on its order, and equality that minds it."""

    __module__ = 'collections'

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        self.update(*args, **kwargs)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Returns a new ordered dict with the keys of the iterable, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def update(self, /, *args, **kwargs):
        """Sets items from a mapping or from pairs, and from keyword arguments."""
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, *args, **kwargs)
        else:
            # A subclass that watches its items being set sees these, too.
            for key, value in dict(*args, **kwargs).items():
                self[key] = value

    def popitem(self, last=True):
        """Removes and returns the last pair, or the first."""
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(dict.__iter__(self))
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        """Moves a key to the end, or to the front."""
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            others = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, others)

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
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())

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
