# Exceptions in the special methods of operators: tracebacks of both frames, handlers around and inside, in hot loops.
import traceback


class Fragile:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if other > 120:
            raise ValueError(f"{self.n} and {other}")
        return other

    def __getitem__(self, key):
        return [1, 2, 3][key]

    def __setitem__(self, key, value):
        self.n = value // key

    def __eq__(self, other):
        return other.missing == self.n

    def __bool__(self):
        return 1 / self.n > 0

    def __contains__(self, item):
        raise KeyError(item)

    def __neg__(self):
        return -self.n.imaginary


def show(function, *args):
    try:
        print(function(*args))
    except Exception:
        traceback.print_exc(file=__import__("sys").stdout)


def add(count):
    fragile, total = Fragile(1), 0
    for n in range(count):
        total += fragile + n
    return total


def caught(count):
    fragile, caught = Fragile(2), 0
    for n in range(count):
        try:
            fragile + n
        except ValueError as error:
            caught += 1
            message = str(error), len(traceback.extract_tb(error.__traceback__))
    return caught, message


def items(count):
    fragile, total = Fragile(3), 0
    for n in range(count):
        total += fragile[n // 50]
    return total


def store(count):
    fragile = Fragile(4)
    for n in range(count):
        fragile[150 - n] = n
    return fragile.n


def truths(count):
    fragile, total = Fragile(5), 0
    for n in range(count):
        fragile.n = 170 - n
        if fragile:
            total += 1
    return total


def others(count):
    fragile, messages = Fragile(0), set()
    for n in range(count):
        for action in (lambda: fragile == n, lambda: n in fragile, lambda: -fragile):
            try:
                action()
            except (AttributeError, KeyError) as error:
                messages.add(f"{type(error).__name__} {str(error)[:40]}" if n == count - 1 else "")
    return sorted(messages)


show(add, 100)
show(add, 200)
show(caught, 200)
show(items, 100)
show(items, 200)
show(store, 100)
show(store, 200)
show(truths, 100)
show(truths, 200)
show(others, 100)
