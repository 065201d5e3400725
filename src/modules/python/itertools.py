"""Iterators that count and repeat, that filter, slice, group and join the items of others, and of combinatorics."""

from operator import index
from sys import maxsize

__all__ = [
    'accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle',
    'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap',
    'takewhile', 'tee', 'zip_longest',
]

# Stands for a value that is not there yet; None may be an item.
_MISSING = object()


# An iterator which goes on after an error in CPython has a `__next__` that keeps its state in slots. One which an error
# ends, or which meets none, is a facade of a generator or of a builtin iterator.

class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self


class _Facade(_Iterator):
    """Gives the items of another iterator a type of their own."""

    __slots__ = ('_advance',)


# The slot holds the bound method of that iterator: a step costs no frame here. A slot named __next__ could not be
# filled where a subclass overrides the method.
_Facade.__next__ = _Facade._advance


def _size(number):
    number = index(number)
    if not -maxsize - 1 <= number <= maxsize:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return number


# Endless iterators

class count(_Iterator):
    __slots__ = ('_value', '_step')

    def __init__(self, start=0, step=1):
        if not (_is_number(start) and _is_number(step)):
            raise TypeError('a number is required')
        if isinstance(start, int) and _is_one(step):
            start, step = index(start), 1
        self._value = start
        self._step = step

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        step = '' if _is_one(self._step) else f', {self._step!r}'
        return f'{type(self).__name__}({self._value!r}{step})'


def _is_number(value):
    kind = type(value)
    return hasattr(kind, '__index__') or hasattr(kind, '__float__') or hasattr(kind, '__int__')


def _is_one(step):
    return isinstance(step, int) and step == 1


class cycle(_Iterator):
    __slots__ = ('_items', '_seen', '_replaying')

    def __init__(self, iterable, /):
        self._items = iter(iterable)
        self._seen = []
        self._replaying = False

    def __next__(self):
        for item in self._items:
            if not self._replaying:
                self._seen.append(item)
            return item
        self._replaying = True
        self._items = iter(self._seen)
        return next(self._items)


class repeat(_Iterator):
    __slots__ = ('_object', '_left')

    def __init__(self, object, times=_MISSING):
        self._object = object
        # Below zero: for ever.
        self._left = -1 if times is _MISSING else max(_size(times), 0)

    def __next__(self):
        left = self._left
        if left > 0:
            self._left = left - 1
        elif left == 0:
            raise StopIteration
        return self._object

    def __length_hint__(self):
        if self._left < 0:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        times = '' if self._left < 0 else f', {self._left}'
        return f'{type(self).__name__}({self._object!r}{times})'


# Selection

class compress(_Iterator):
    __slots__ = ('_pairs',)

    def __init__(self, data, selectors):
        self._pairs = zip(iter(data), iter(selectors))

    def __next__(self):
        for item, selected in self._pairs:
            if selected:
                return item
        raise StopIteration


class dropwhile(_Iterator):
    __slots__ = ('_predicate', '_items', '_dropping')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._items = iter(iterable)
        self._dropping = True

    def __next__(self):
        if not self._dropping:
            return next(self._items)
        predicate = self._predicate
        for item in self._items:
            if not predicate(item):
                self._dropping = False
                return item
        raise StopIteration


class takewhile(_Iterator):
    __slots__ = ('_predicate', '_items')

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._items = iter(iterable)

    def __next__(self):
        item = next(self._items)
        if self._predicate(item):
            return item
        # There is no way back, even if the source goes on.
        self._items = iter(())
        raise StopIteration


class filterfalse(_Iterator):
    __slots__ = ('_predicate', '_items')

    def __init__(self, function, iterable, /):
        self._predicate = bool if function is None else function
        self._items = iter(iterable)

    def __next__(self):
        predicate = self._predicate
        for item in self._items:
            if not predicate(item):
                return item
        raise StopIteration


class islice(_Facade):
    __slots__ = ()

    def __init__(self, iterable, /, *bounds):
        if not 1 <= len(bounds) <= 3:
            limit = 'at most 4' if bounds else 'at least 2'
            raise TypeError(f'islice expected {limit} arguments, got {len(bounds) + 1}')
        bounds = _slice_bounds(*bounds) if len(bounds) > 1 else _slice_bounds(None, *bounds)
        self._advance = _sliced(iter(iterable), *bounds).__next__


def _slice_bounds(start, stop, step=None):
    start = 0 if start is None else _position(start)
    # CPython takes a stop of -1 for one that is no number; other negative ones it tells together with the start.
    if stop is not None and (stop := _position(stop)) == -1:
        raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if start < 0 or stop is not None and stop < 0:
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    step = 1 if step is None else _position(step)
    if step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return start, stop, step


def _position(value):
    if not hasattr(type(value), '__index__'):
        return -1
    value = index(value)
    return value if value <= maxsize else -1


def _sliced(items, start, stop, step):
    # Skipped items are read even behind the last one wanted. The positions come first in the pairs: none is left
    # before an item too many is read.
    numbered = enumerate(items) if stop is None else zip(range(max(start, stop)), items)
    wanted = start
    for position, item in numbered:
        if position == wanted:
            yield item
            wanted += step


# Several iterables

class chain(_Iterator):
    __slots__ = ('_items', '_others')

    def __init__(self, *iterables):
        self._items = iter(())
        self._others = _iterators(iter(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        joined = cls.__new__(cls)
        joined._items = iter(())
        joined._others = _iterators(iter(iterable))
        return joined

    def __next__(self):
        while True:
            for item in self._items:
                return item
            self._items = next(self._others)


def _iterators(iterables):
    for iterable in iterables:
        yield iter(iterable)


class starmap(_Iterator):
    __slots__ = ('_function', '_rows')

    def __init__(self, function, iterable, /):
        self._function = function
        self._rows = iter(iterable)

    def __next__(self):
        return self._function(*tuple(next(self._rows)))


class zip_longest(_Facade):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        running = [iter(iterable) for iterable in iterables]
        self._advance = zip(*[_padded(items, running, fillvalue) for items in running[:]]).__next__


def _padded(items, running, fillvalue):
    yield from items
    # Only the number of those that still run counts, so it does not matter which one goes.
    running.pop()
    while running:
        yield fillvalue


# Neighbours

class accumulate(_Iterator):
    __slots__ = ('_items', '_function', '_total', '_initial')

    def __init__(self, iterable, func=None, *, initial=None):
        self._items = iter(iterable)
        self._function = func
        self._total = _MISSING
        self._initial = initial

    def __next__(self):
        total = self._total
        if total is _MISSING:
            total = next(self._items) if self._initial is None else self._initial
        elif self._function is None:
            total = total + next(self._items)
        else:
            total = self._function(total, next(self._items))
        self._total = total
        return total


class batched(_Facade):
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        n = _size(n)
        if n < 1:
            raise ValueError('n must be at least one')
        self._advance = _batches(iter(iterable), n, strict).__next__


def _batches(items, n, strict):
    while batch := tuple([item for _, item in zip(range(n), items)]):
        if len(batch) == n:
            yield batch
        elif strict:
            raise ValueError('batched(): incomplete batch')
        else:
            yield batch
            return


class pairwise(_Facade):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._advance = _pairs(iter(iterable)).__next__


def _pairs(items):
    for left in items:
        for right in items:
            yield left, right
            left = right


class groupby(_Iterator):
    """Pairs of a key and an iterator over the neighbours that have it.

    All groups read from the one source. `_value` and `_key` are an item that was read ahead and its key; the key is
    `_MISSING` once the item was given out. Only `_group`, the newest group, gives out items.
    """

    __slots__ = ('_items', '_key_of', '_value', '_key', '_group', '_group_key')

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._key_of = key
        self._key = self._group_key = _MISSING
        self._value = self._group = None

    def __next__(self):
        # This ends the group before, even if no other one follows.
        self._group = None
        old = self._group_key
        key = self._key
        if key is _MISSING or old is key or old == key:
            self._key = key = self._skip(old)
        self._group_key = key
        self._group = group = _grouper(self, key)
        return key, group

    def _skip(self, old):
        key_of = self._key_of
        for value in self._items:
            key = value if key_of is None else key_of(value)
            if old is _MISSING or not (old is key or old == key):
                self._value = value
                return key
        raise StopIteration


class _grouper(_Iterator):
    __slots__ = ('_parent', '_key')

    def __init__(self, parent, tgtkey, /):
        self._parent = parent
        self._key = tgtkey

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        own = self._key
        key = parent._key
        if key is not _MISSING:
            if own is key or own == key:
                parent._key = _MISSING
                return parent._value
            raise StopIteration
        value = next(parent._items)
        key_of = parent._key_of
        key = value if key_of is None else key_of(value)
        if own is key or own == key:
            return value
        parent._value = value
        parent._key = key
        raise StopIteration


# Independent iterators over one source

def tee(iterable, n=2, /):
    n = _size(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iter(iterable)
    if not hasattr(first, '__copy__'):
        first = _tee(first)
    return (first, *[first.__copy__() for _ in range(n - 1)])


class _tee(_Iterator):
    """One of several readers of a source, which share its items in a linked list.

    A cell of the list is the item and the next cell, or empty as long as no reader has come there. The list has no
    head: what all readers have passed is garbage.
    """

    __slots__ = ('_items', '_cell')

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._items = iterable._items
            self._cell = iterable._cell
        else:
            self._items = iter(iterable)
            self._cell = []

    def __next__(self):
        cell = self._cell
        if not cell:
            cell += next(self._items), []
        item, self._cell = cell
        return item

    def __copy__(self):
        return _tee(self)


# Combinatorics: products and combinations are built in stages. A stage extends every row of the stage before it, so
# that the shared beginnings of rows are made once.

class product(_Facade):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        repeat = _size(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(iterable) for iterable in iterables] * repeat
        rows = iter([()])
        # An empty pool leaves no rows; found at the last stage only, it would cost all beginnings.
        for ends in _merged(pools) if all(pools) else [()]:
            rows = _extended(rows, ends)
        self._advance = rows.__next__


def _merged(pools):
    """The parts to put rows together from: neighbouring pools become one while their product is small."""
    parts = []
    for pool in pools:
        singles = [(item,) for item in pool]
        if parts and len(parts[-1]) * len(singles) <= 64:
            singles = [part + single for part in parts.pop() for single in singles]
        parts.append(singles)
    return parts


def _extended(rows, ends):
    for row in rows:
        for end in ends:
            yield row + end


class combinations(_Facade):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        self._advance = _ascending(pool, _row_size(r), 1).__next__


class combinations_with_replacement(_Facade):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        self._advance = _ascending(pool, _row_size(r), 0).__next__


def _row_size(r):
    r = _size(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


def _ascending(pool, r, gap):
    """Rows whose positions in the pool grow by at least the gap."""
    if r == 0 or gap and r > len(pool):
        return iter([] if r else [()])
    # The rows that are not complete come with the first position for their next item.
    starts = iter([((), 0)])
    for missing in range(r - 1, 0, -1):
        starts = _ascending_starts(starts, pool, gap, len(pool) - missing * gap)
    return _ascending_ends(starts, pool)


def _ascending_starts(starts, pool, gap, end):
    for row, first in starts:
        for position in range(first, end):
            yield row + (pool[position],), position + gap


def _ascending_ends(starts, pool):
    singles = [(item,) for item in pool]
    for row, first in starts:
        for single in singles[first:]:
            yield row + single


class permutations(_Facade):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        self._advance = _arranged(pool, _row_size(r)).__next__


def _arranged(pool, r):
    """Rows in the order of their positions in the pool.

    The items at and behind a place are its choices. Each is swapped to the place in turn; after the last one the
    items behind have all moved one on, and moving the item itself to the end restores their order.
    """
    items = list(pool)
    choices = len(items) - 1
    if r > len(items):
        return
    yield tuple(items[:r])
    left = [choices - place for place in range(r)]
    place = r - 1
    while place >= 0:
        untried = left[place]
        if untried:
            left[place] = untried - 1
            items[place], items[-untried] = items[-untried], items[place]
            yield tuple(items[:r])
            place = r - 1
        else:
            left[place] = choices - place
            items.append(items.pop(place))
            place -= 1
