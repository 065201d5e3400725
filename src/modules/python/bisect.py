"""Binary search in sorted lists: where an item belongs, to the left or to the right of the items equal to it, and
inserting it there. Only `<` compares, always with the item on the side that the direction of the search asks for."""


def _bounds(a, lo, hi):
    if type(lo) is not int:
        lo = range(lo).stop
    if lo < 0:
        raise ValueError('lo must be non-negative')
    # In the C implementation -1 stands for an absent bound, and so a program may pass it too.
    if hi is None or hi == -1:
        return lo, len(a)
    if not hasattr(hi, '__index__'):
        raise TypeError(f"argument should be integer or None, not '{type(hi).__name__}'")
    return lo, range(hi).stop


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the index after the items of a[lo:hi] that are not greater than x."""
    lo, hi = _bounds(a, lo, hi)
    if key is None:
        while lo < hi:
            middle = (lo + hi) >> 1
            if x < a[middle]:
                hi = middle
            else:
                lo = middle + 1
    else:
        while lo < hi:
            middle = (lo + hi) >> 1
            if x < key(a[middle]):
                hi = middle
            else:
                lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the index after the items of a[lo:hi] that are less than x."""
    lo, hi = _bounds(a, lo, hi)
    if key is None:
        while lo < hi:
            middle = (lo + hi) >> 1
            if a[middle] < x:
                lo = middle + 1
            else:
                hi = middle
    else:
        while lo < hi:
            middle = (lo + hi) >> 1
            if key(a[middle]) < x:
                lo = middle + 1
            else:
                hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted a, after the items equal to it."""
    rank = x if key is None else key(x)
    at = bisect_right(a, rank, lo, hi, key=key)
    a.insert(at, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert x into the sorted a, before the items equal to it."""
    rank = x if key is None else key(x)
    at = bisect_left(a, rank, lo, hi, key=key)
    a.insert(at, x)


bisect = bisect_right
insort = insort_right
