"""What native functions do with all items of an iterable, as loops that compiled code can have in place.

Compiled code that steps an imagined generator calls these for the native functions. They have no frames in tracebacks.
"""


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
