"""Priority queues on plain lists: a binary heap whose smallest item is at index 0, and selection and merging."""

from _heapq import _heapify_max, _heappop_max, _heapreplace_max
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']

_CHUNK = 1024


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
            heapreplace(heap, source)
    if heap:
        source = heap[0]
        yield source.item
        yield from source.advance.__self__


def _first_of_pair(pair):
    return pair[0]


def _select(n, iterable, key, reverse):
    # Sorting chunk by chunk keeps only the best n, and leaves the comparisons to the sort, which is native and stable.
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    iterator = iter(iterable)
    sort_key = None if key is None else _first_of_pair
    best = []
    wanted = range(0, -n, -1) if reverse else range(n)
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
