"""Warnings from hot code tell the line that `stacklevel` means, whoever has called it."""
import warnings


def old(n, level):
    if n % 400 == 1:
        warnings.warn(f"old({n})", DeprecationWarning, stacklevel=level)
    return n + 1


def helper(n, level):
    m = n * 2
    return old(n, level) + m


class Client:
    def __init__(self, level):
        self.level = level

    def ask(self, n):
        return helper(
            n,
            self.level,
        )


def loop(n, level):
    client = Client(level)
    total = 0
    for i in range(n):
        total += client.ask(i)
    return total


def recorded(n, level):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        total = loop(n, level)
    return total, [(str(w.message), w.lineno, w.category.__name__) for w in caught]


for level in 1, 2, 3, 4, 5, 6:
    print(recorded(900, level))


def once(n):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for i in range(n):
            warnings.warn("from a loop")
            if i % 2:
                warnings.warn("from a loop")
    return [w.lineno for w in caught]


print(once(1500))


def strict(n):
    failed = 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for i in range(n):
            try:
                helper(i, 2)
            except DeprecationWarning as error:
                failed += 1
                last = error
    entries = []
    tb = last.__traceback__
    while tb:
        entries.append(tb.tb_lineno)
        tb = tb.tb_next
    return failed, entries


print(strict(1300))


def lazily(n):
    def items():
        for i in range(n):
            if i % 500 == 9:
                warnings.warn("lazy", stacklevel=2)
            yield i

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        total = sum(items())
        for item in items():
            total += item
    return total, [w.lineno for w in caught]


print(lazily(1400))
