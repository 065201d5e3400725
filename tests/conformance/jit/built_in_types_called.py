"""Built-in types that are called in hot loops: with and without arguments, wrongly, under other names, and replaced."""

from collections import defaultdict, deque

ROUNDS = 1500


class Items:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return iter(range(self.count))

    def __len__(self):
        return self.count

    def __int__(self):
        return -self.count

    def __float__(self):
        return self.count / 2


def empty():
    kept = []
    for n in range(ROUNDS):
        kept = [list(), tuple(), set(), dict(), int(), float(), str(), bytes(), frozenset(), bool(), complex(), deque()]
        kept[0].append(n)
        kept[2].add(n)
        kept[3][n] = n
        kept[-1].append(n)
    return kept


def filled(values):
    for n in range(ROUNDS):
        value = values[n % len(values)]
        made = list(value), tuple(value), sorted(set(value)), dict(enumerate(value)), deque(value, 3), len(bytes(value))
    return made


def numbers(texts):
    total = 0
    for n in range(ROUNDS):
        text = texts[n % len(texts)]
        total += int(text) + float(text) * 2 + bool(text)
    return total


def based(texts):
    return [[int(text, base) for text in texts] for base in (2, 16, 36) for _ in range(400)][::400]


def counted(words):
    counts = None
    for n in range(ROUNDS):
        if counts is None or n % 500 == 0:
            counts = defaultdict(list)
        counts[words[n % len(words)]].append(n)
    return sorted((word, len(places)) for word, places in counts.items())


def raising(values):
    seen = {}
    for n in range(ROUNDS):
        value = values[n % len(values)]
        for make in (lambda: int(value), lambda: list(value), lambda: tuple(value, 1), lambda: set(1, 2), lambda: dict(value)):
            try:
                result = repr(make())
            except (TypeError, ValueError) as error:
                result = str(error)
            seen[result] = seen.get(result, 0) + 1
    return sorted(seen.items())


def line_of_failure(value):
    for n in range(ROUNDS):
        list((n,))
        if n == ROUNDS - 1:
            list(value)


def by_name(make):
    total = 0
    for n in range(ROUNDS):
        total += len(make((n, n + 1)))
    return total


def int_of(text):
    return int(text)


print(empty())
print(filled([(1, 2, 3), [4, 5], Items(4), range(5)]), filled(["abc".encode()]))
print(numbers(["12", "-3", " 4 "]), numbers([1, 2.5, True]), numbers([Items(3), Items(8)]))
print(based(["1", "10", "0110"]), counted(["a", "b", "c", "d"]))
for row in raising(["12", "x", [(1, 2)], 5, None]):
    print(row)
try:
    line_of_failure(None)
except TypeError as error:
    print(error, error.__traceback__.tb_next.tb_lineno - line_of_failure.__code__.co_firstlineno)
print(by_name(list), by_name(set), by_name(lambda x: list(x)))
total = 0
for n in range(ROUNDS):
    if n == ROUNDS // 2:
        int = len
    total += int_of("12")
print(total)
