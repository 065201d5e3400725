# `in` and `not in` in hot code: items that are found without running code, and items that are not.


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        log.append(("hash", self.n))
        return hash(self.n)

    def __eq__(self, other):
        log.append(("eq", self.n))
        return isinstance(other, int) and self.n == other


log = []


def among(container):
    def look(item):
        return item in container

    return look


def count(container, items):
    total = 0
    for item in items:
        if item in container:
            total += 1
        if item not in container:
            total += 1000
    return total


numbers = list(range(-3, 12)) * 100
words = ["a", "bc", "d" * 20, "xyz"] * 100
pairs = [(n % 5, n % 3) for n in range(400)] + [("a", 1), (), (1,), (1, 2, 3)] * 50
for container in (
    {1, 5, 9, -1, -2},
    frozenset({0, 8, 16, 24, 11}),
    {1: 2, 3: 4, "a": 5, "xyz": None},
    {1: 2, 3: 4}.keys(),
    {3: 1, 5: 2}.values(),
    [1, 2, "bc", 7],
    (4, 5, "xyz", 6),
    range(2, 9, 3),
    {"a", "d" * 20, "".join(["x", "yz"])},
    {(1, 2), (0, 0), ("a", 1), (), (1, 2, 3)},
    {(1, 2): 3, (4, 1): 5, ("a", 1): None},
    [(1, 2), ("a", 1), (3, 0)],
    {1, "a", (1, 2), None, 2.5, 1 << 70},
    [None, "a", 3],
):
    print(count(container, numbers), count(container, words), count(container, pairs))

# Equal items of other types.
look = among({1, 2, 3, 0})
for i in range(2000):
    look(i % 5)
print(look(1.0), look(True), look(False), look(2.5), look(1 + 0j), look(None), look("1"), look(2**61))
look = among({1.0, True, 7.5})
for i in range(2000):
    look(i % 5)
print(look(1), look(7), look(7.5), look(0))
look = among([1.0, 2, "a"])
for i in range(2000):
    look(i % 5)
print(look(1), look(2.0), look("a"), look(True), look(3))
nan = float("nan")
look = among({nan, 1})
for i in range(200):
    look(i % 5)
print(look(nan), look(float("nan")), nan in [nan], float("nan") in (nan, 1))

# Strings in strings, also those that are no strings.
look = among("some text with words")
print(sum(look(w) for w in ["text", "", "words", "wörds", "with w", "zz"] * 300))
try:
    look(5)
except TypeError as error:
    print(error)

# Items whose comparison runs code, where others stand that are found without.
for container in ({Odd(1), 2}, {Odd(1): 1, 2: 2}, [Odd(1), 2], (5, Odd(2), 2)):
    log.clear()
    look = among(container)
    for i in range(1000):
        look(7)
        look("s")
    before = len(log)
    print(look(1), look(2), before, log[before:])
log.clear()
look = among({(1, Odd(2)), (3, 4)})
log.clear()
for i in range(500):
    look((3, 4))
    look((5, 6))
print(log, look((1, 2)), log, look((1, Odd(3))), log)

# What has no hash, and no items.
for container, item in (({1}, [1]), ({1: 2}, {}), ({(1, 2)}, (1, [])), (5, 1), (None, 1), ([1], [1]), ({frozenset({1})}, {1})):
    look = among(container)
    answers = set()
    for i in range(300):
        try:
            answers.add(look(item))
        except TypeError as error:
            answers.add(str(error))
    print(answers)


# Containers that say what they hold.
class Even:
    def __contains__(self, item):
        return item % 2 == 0


class Listed:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10


class Own(set):
    pass


class Shouting(list):
    def __contains__(self, item):
        return "yes"


def polymorphic():
    found = 0
    containers = [{1, 2}, [1, 2], (1, 2), {1: 1}, Even(), Listed(), Own([2, 3]), Shouting(), range(2), b"\x01\x02", iter([1, 2])]
    for i in range(2000):
        if i % 11 == 10:
            containers[10] = iter([1, 2])
        if i % 4 in containers[i % 11]:
            found += i
    return found


print(polymorphic())


# Tuples made in place, and constants.
def ends(n, limit):
    found = 0
    for i in range(n):
        if i in (1, n - 1, limit):
            found += 1
        if i not in (0, 3, 7):
            found += 10
        if i in (0.0, 4):
            found += 1000
        if i in ():
            found += 100000
    return found


print(ends(1000, 5), ends(1000, 5.0), ends(1000, "a"), ends(1000, True), ends(1000, 1 << 70))


def first_of(x, y):
    return x in (y, 2)


print([first_of(i % 4, i % 3) for i in range(1200)].count(True), first_of(2.0, 0), first_of(Odd(2), 0), first_of(nan, nan))


# The container changes between two looks, and the variable that holds it.
def changing():
    seen, table, items = set(), {}, []
    again = 0
    for i in range(3000):
        key = i * i % 1001
        if key in seen:
            again += 1
            seen.discard(key)
        else:
            seen.add(key)
        if key not in table:
            table[key] = i
        elif i % 3:
            del table[key]
        if i % 7 in items:
            items.remove(i % 7)
        else:
            items.append(i % 7)
        if i % 500 == 0:
            seen = {0, 4, 9}
    return again, len(seen), len(table), items


print(changing())


def in_handler(container, items):
    failures = 0
    for item in items:
        try:
            if item in container:
                failures += 10
        except TypeError:
            failures += 1
    return failures


print(in_handler({1, 2}, [1, [], 3, "a"] * 500), in_handler(3, [1] * 500))

# Doubles among doubles.
look = among([1.5, 2.5, -0.0, nan, 1e300])
print(sum(look(i / 2) for i in range(2000)), look(0.0), look(nan), look(float("nan")), look(1e300), look(0), look(10**300))
look = among((1.0, 2.0, "a"))
print(sum(look(i % 7 / 2) for i in range(2000)), look(1), look(True), look(2))

# Numbers in bytes.
for container in (b"abc\x00\xff", bytearray(b"abc\x00\xff")):
    look = among(container)
    print(sum(look(i % 256) for i in range(3000)), look(True), look(b"bc"), look(b""))
    for wrong in (256, -1, "a", None, 1.0):
        try:
            print(look(wrong))
        except (TypeError, ValueError) as error:
            print(error)
