# Sets that hot code changes: add, discard, remove, len, and what they do with unusual items.


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        calls.append(self.name)
        return isinstance(other, Key) and self.name == other.name


calls = []


def run(items):
    s = set()
    lengths = 0
    for item in items:
        s.add(item)
        lengths += len(s)
        if len(s) > 20:
            s.discard(item)
            s.discard("absent")
    return lengths, len(s)


print(run([i % 37 for i in range(3000)]))
print(run([str(i % 19) for i in range(3000)]))
print(run([(i % 5, i % 4) for i in range(3000)]))
print(run([1, 1.0, True, 0, False, 2.5] * 300))
print(run([Key("abc"), Key("abd"), Key("abc")] * 100), len(calls))
for bad in ([], {}, {1}, (1, [])):
    try:
        run([1, 2, bad] * 3)
    except TypeError as error:
        print(error)


def method(s, items):
    for item in items:
        try:
            s.remove(item)
        except KeyError as error:
            s.add(item)
            last = error.args
        s.discard({1, 2})
    return last, len(s)


print(method({1, 2, frozenset({1, 2})}, [1, 2, (1, 2), "a"] * 200))


# Items that were removed leave their places behind: the order tells where the new ones stand.
def churn(n):
    s = set()
    for i in range(n):
        s.add(i * 7 % 32)
        s.discard(i * 3 % 32)
        if i % 5 == 0:
            s.add(-i % 40)
    return list(s), list(s | {100}), list(s & set(range(20))), list(s - {1, 2}), list(s.copy()), list(frozenset(s))


for orders in churn(50), churn(200), churn(2001):
    print(orders)


# Classes derived from set, and sets with the methods of others.
class Counted(set):
    added = 0

    def add(self, item):
        Counted.added += 1
        super().add(item)


class Plain(set):
    pass


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def fill(s):
    for i in range(1000):
        s.add(i % 10)
        s.discard(5)
    return sorted(s), len(s)


print(fill(set()), fill(Counted()), fill(Plain()), Counted.added)


def lengths(things):
    total = 0
    for i in range(2000):
        total += len(things[i % len(things)])
    return total


print(lengths([{1, 2}, {3: 4}, (1, 2, 3), "abcd", [5], range(6), b"ab", frozenset("xyz")]))
print(lengths([{1, 2}, Sized(7), Plain([1])]), lengths([Sized(3)]), lengths([{1: 1}.items(), {}]))
for wrong in (Sized(-1), Sized("a"), 5, None):
    try:
        lengths([{1}] * 99 + [wrong])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


# A set that changes while a loop goes over it.
def during(act):
    s = set(range(6))
    steps = 0
    try:
        for item in s:
            steps += 1
            act(s, item)
    except RuntimeError as error:
        return str(error), steps, sorted(s)
    return steps, sorted(s)


for i in range(200):
    answers = [during(act) for act in (lambda s, i: s.add(i + 50), lambda s, i: s.discard(i), lambda s, i: s.discard(99))]
print(answers)


# Comprehensions, and sets of generators.
def diagonals(n):
    total = 0
    for shift in range(n):
        row = [(i * shift + 1) % 8 for i in range(8)]
        total += len(set(row[i] + i for i in range(8))) * 10 + len({row[i] - i for i in range(8)})
    return total, {str(i) for i in range(3)} == {"0", "1", "2"}


print(diagonals(500))


# divmod of integers, and of what is none.
def split(a, b):
    q, r = divmod(a, b)
    return q * 1000 + r


print(sum(split(i - 500, i % 7 + 1) for i in range(1000)), sum(split(i, -3) for i in range(1000)))
print(split(7.5, 2), split(True, 1), divmod(-7, 2), split(1 << 70, 3), split(-(1 << 62), -1), divmod(7, -2))
zeros = 0
for i in range(500):
    try:
        split(i, i % 3)
    except ZeroDivisionError as error:
        zeros += 1
        text = str(error)
print(zeros, text)
pair = divmod(17, 5)
print(pair, type(pair), hash(pair) == hash((3, 2)))
