"""What native functions and iterators do with the items of an iterable, as loops that compiled code can have in place.

Compiled code that steps an imagined generator calls these for the native functions, and imagines generators of these for
`map` and `filter`. They have no frames in tracebacks, and know no names but one another's and those of the built-in types
they need, whatever a program does to its own.
"""


def mapped(function, items):
    for item in items:
        try:
            value = function(item)
        except StopIteration:
            return
        yield value


def filtered(predicate, items):
    for item in items:
        try:
            keeps = True if predicate(item) else False
        except StopIteration:
            return
        if keeps:
            yield item


def reduced(function, items):
    empty = True
    for item in items:
        if empty:
            empty, total = False, item
        else:
            total = function(total, item)
    if empty:
        raise TypeError("reduce() of empty iterable with no initial value")
    return total


def reduced_from(function, items, total):
    for item in items:
        total = function(total, item)
    return total


def list_of(items):
    return [item for item in items]


def tuple_of(items):
    return (*[item for item in items],)


def set_of(items):
    return {item for item in items}


def sorted_of(items):
    made = [item for item in items]
    made.sort()
    return made


def join_of(separator, items):
    return separator.join([item for item in items])


def first_of(items):
    for item in items:
        return item
    raise StopIteration


def first_or(items, default):
    for item in items:
        return item
    return default


def any_of(items):
    for item in items:
        if item:
            return True
    return False


def all_of(items):
    for item in items:
        if not item:
            return False
    return True


def sum_of(items):
    total = 0
    # What the sum of doubles has lost: Neumaier's compensation, as the native function has it.
    lost = 0.0
    for item in items:
        if type(total) is not float:
            total = total + item
        elif type(item) is float:
            whole = total + item
            if (-total if total < 0.0 else total) >= (-item if item < 0.0 else item):
                lost += (total - whole) + item
            else:
                lost += (item - whole) + total
            total = whole
        else:
            total, lost = mixed_sum(total, lost, item)
    return total if lost == 0.0 else whole_sum(total, lost)


def mixed_sum(total, lost, item):
    """Adds something else to a double. A machine integer leaves alone what was lost before."""
    if type.__instancecheck__(int, item) and -(1 << 63) <= (number := int.__add__(item, 0)) < 1 << 63:
        return total + number, lost
    return whole_sum(total, lost) + item, 0.0


def whole_sum(total, lost):
    """A sum with what it has lost: one that is not finite stays what it is, and a negative zero keeps its sign."""
    return total + lost if lost != 0.0 and lost - lost == 0.0 else total


def max_of(items):
    empty = True
    for item in items:
        if empty:
            empty, best = False, item
        elif item > best:
            best = item
    if empty:
        raise ValueError("max() iterable argument is empty")
    return best


def min_of(items):
    empty = True
    for item in items:
        if empty:
            empty, best = False, item
        elif item < best:
            best = item
    if empty:
        raise ValueError("min() iterable argument is empty")
    return best


def max_by(items, key):
    empty = True
    for item in items:
        value = item if key is None else key(item)
        if empty:
            empty, best, most = False, item, value
        elif value > most:
            best, most = item, value
    if empty:
        raise ValueError("max() iterable argument is empty")
    return best


def min_by(items, key):
    empty = True
    for item in items:
        value = item if key is None else key(item)
        if empty:
            empty, best, least = False, item, value
        elif value < least:
            best, least = item, value
    if empty:
        raise ValueError("min() iterable argument is empty")
    return best


def sorted_by(items, key, reverse):
    made = [item for item in items]
    if key is None:
        made.sort(reverse=reverse)
    else:
        made += [key(item) for item in made]
        sort_by_keys(made, reverse)
    return made
