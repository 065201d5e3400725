"""Priority queues on plain lists: a binary heap whose smallest item is at index 0, with the selection and merging
built on it. The children of index k are at 2*k + 1 and 2*k + 2, and items are only ever compared with `<`."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']

_CHUNK = 1024


def _require_list(heap, where):
    if not isinstance(heap, list):
        found = 'None' if heap is None else type(heap).__name__
        raise TypeError(f'{where} must be list, not {found}')


def _refuse_resizing():
    # A comparison is code of the program, and may have changed the list under a sift.
    raise RuntimeError('list changed size during iteration')


def _rise(heap, top, at):
    """Moves the item at index `at` towards `top` until its parent is not greater."""
    size = len(heap)
    item = heap[at]
    while at > top:
        parent_at = (at - 1) >> 1
        parent = heap[parent_at]
        smaller = item < parent
        if len(heap) != size:
            _refuse_resizing()
        if not smaller:
            break
        heap[at] = parent
        at = parent_at
    heap[at] = item


def _sink(heap, top):
    """Restores the heap below `top`, whose item may be too great for its place."""
    # The hole goes all the way down before the item rises again: an item taken from the end of the heap nearly always
    # belongs near the leaves, so one comparison a level is cheaper than two. The order of equal items depends on it.
    size = len(heap)
    inner = size >> 1
    item = heap[top]
    at = top
    while at < inner:
        child = 2 * at + 1
        right = child + 1
        if right < size:
            if not heap[child] < heap[right]:
                child = right
            if len(heap) != size:
                _refuse_resizing()
        heap[at] = heap[child]
        at = child
    heap[at] = item
    if at > top:
        _rise(heap, top, at)


def heappush(heap, item, /):
    """Add item to the heap."""
    _require_list(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Remove the smallest item from the heap and return it."""
    _require_list(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapify(heap, /):
    """Make a heap of the list, in place and in linear time."""
    _require_list(heap, 'heapify() argument')
    for at in range((len(heap) >> 1) - 1, -1, -1):
        _sink(heap, at)


def heapreplace(heap, item, /):
    """Remove the smallest item and return it, then add the new one: the item returned may be the greater."""
    _require_list(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Add the item, then remove the smallest and return it."""
    _require_list(heap, 'heappushpop() argument 1')
    if not heap or not heap[0] < item:
        return item
    return heapreplace(heap, item)


class _Source:
    """One input of a merge with its next item; sources order by that item, then by their place among the inputs."""

    __slots__ = ('advance', 'place', 'key', 'item', 'rank')

    def __init__(self, advance, place, key):
        self.advance = advance
        self.place = place
        self.key = key
        self.step()

    def step(self):
        self.item = item = self.advance()
        self.rank = item if self.key is None else self.key(item)

    def __lt__(self, other):
        if self.rank == other.rank:
            return self.place < other.place
        return self.rank < other.rank


class _ReverseSource(_Source):
    __slots__ = ()

    def __lt__(self, other):
        if self.rank == other.rank:
            return self.place < other.place
        return other.rank < self.rank


def merge(*iterables, key=None, reverse=False):
    """Yield the items of sorted inputs in one sorted order, holding one item of every input at a time."""
    source_class = _ReverseSource if reverse else _Source
    heap = []
    for place, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            heap.append(source_class(advance, place, key))
        except StopIteration:
            pass
    heapify(heap)
    while len(heap) > 1:
        source = heap[0]
        yield source.item
        try:
            source.step()
        except StopIteration:
            heappop(heap)
        else:
            _sink(heap, 0)
    if heap:
        source = heap[0]
        yield source.item
        yield from source.advance.__self__


def _first_of_pair(pair):
    return pair[0]


def _select(n, iterable, key, reverse):
    # Sorting chunk by chunk keeps only the best n, and leaves the comparisons to the sort, which is native and stable.
    iterator = iter(iterable)
    sort_key = None if key is None else _first_of_pair
    best = []
    wanted = range(n)
    if not wanted:
        return best
    chunk = range(max(n, _CHUNK))
    while True:
        before = len(best)
        if key is None:
            best += [item for _, item in zip(chunk, iterator)]
        else:
            best += [(key(item), item) for _, item in zip(chunk, iterator)]
        exhausted = len(best) - before < len(chunk)
        best.sort(key=sort_key, reverse=reverse)
        del best[n:]
        if exhausted:
            return best if key is None else [item for _, item in best]


def nsmallest(n, iterable, key=None):
    """Return the n smallest items in ascending order, as sorted(iterable, key=key)[:n] would."""
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """Return the n largest items in descending order, as sorted(iterable, key=key, reverse=True)[:n] would."""
    return _select(n, iterable, key, True)
