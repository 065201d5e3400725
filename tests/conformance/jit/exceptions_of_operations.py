"""Operations that raise inside a hot `try`: subscripts, arithmetic, conversions, attributes."""


def attempt(what, n, *args):
    """Runs `what` on each number and counts what comes of it by type and text."""
    outcomes = {}
    for i in range(n):
        try:
            value = what(i, *args)
        except Exception as error:
            value = f"{type(error).__name__}: {error}"
        outcomes[value] = outcomes.get(value, 0) + 1
    return outcomes


def keys(n, table):
    hits = misses = 0
    for i in range(n):
        try:
            hits += table[i % 10]
        except KeyError as error:
            misses += error.args[0]
    return hits, misses


class Default(dict):
    def __missing__(self, key):
        if key == 9:
            raise LookupError("nine")
        return 100


def defaults(n, table):
    total = misses = 0
    for i in range(n):
        try:
            total += table[i % 10]
        except LookupError as error:
            misses += len(error.args[0])
    return total, misses


print(keys(3000, {i: i for i in range(0, 10, 2)}), keys(3000, {str(i): i for i in range(10)}))
print(defaults(3000, Default({1: 1})), defaults(300, {i: i for i in range(10)}))
print(attempt(lambda i, t: t[[i]] if i % 2 else t["k"], 2000, {"k": 5}))
print(attempt(lambda i, xs: xs[i % 6], 2000, [10, 20, 30]), attempt(lambda i, xs: xs[-(i % 5)], 2000, (1, 2, 3)))


def arithmetic(n):
    zero = mixed = big = 0
    for i in range(n):
        try:
            zero += 100 // (i % 4)
            big += 1 << (i % 7 - 1)
            mixed += i + ("x" if i % 5 == 0 else 1)
        except ZeroDivisionError:
            zero += 1
        except ValueError as error:
            big += len(str(error))
        except TypeError as error:
            mixed += len(str(error))
    return zero, mixed, big


print(arithmetic(3000))
print(attempt(lambda i: int("12x"[: i % 4]), 2000))
print(attempt(lambda i: float("1.5e" if i % 2 else "2.5"), 2000))


class Box:
    def __init__(self, value):
        if value is not None:
            self.value = value

    def get(self):
        return self.value


def attributes(n, boxes):
    total = 0
    for i in range(n):
        try:
            total += boxes[i % len(boxes)].get()
        except AttributeError as error:
            total += len(str(error))
    return total


print(attributes(3000, [Box(1), Box(None), Box(2.5), None]))


def called(n):
    total = 0
    for i in range(n):
        try:
            [].pop() if i % 3 == 0 else max([]) if i % 3 == 1 else len(i)
        except IndexError:
            total += 1
        except (ValueError, TypeError) as error:
            total += len(str(error))
    return total


print(called(3000))
