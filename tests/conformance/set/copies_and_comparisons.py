# Copies stand in CPython's order, with and without removed items, and leave their originals alone.
def removed(count, gone):
    s = set(range(count))
    for n in gone:
        s.discard(n)
    return s


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 8

    def __eq__(self, other):
        log.append(self.name + other.name)
        return self.name == other.name

    def __repr__(self):
        return self.name


log = []
for count in (0, 1, 4, 5, 6, 18, 19, 20, 76, 77, 300):
    for s in (removed(count, ()), removed(count, (0, 3, 4)), removed(count, range(0, count, 2)), {n * 33 for n in range(count)}):
        copies = [s.copy(), set(s), frozenset(s), s | set(), s.union(), s.difference(), s - {-9}, s & s, s.intersection()]
        print([list(copy) == list(s) for copy in copies], list(copies[0])[:9], list(copies[2])[:9])
        copies[0].add(1000)
        copies[0].discard(1)
        print(len(s), len(copies[0]), 1000 in s, all(n in copies[1] for n in s))
popped = set(range(10))
popped.pop(), popped.pop()
twin = popped.copy()
print(popped.pop(), twin.pop(), sorted(popped), sorted(twin))

# Keys that are compared, and how often.
a, b, c = Key("a"), Key("b"), Key("a")
s = {a, b}
log.clear()
print(s.copy(), frozenset(s), log)
print(s <= {b, a}, s == {c, b}, s < {a, b}, s >= {c}, s > {c}, s != {c}, log)
log.clear()
print(s - {c}, s & {c, b}, s | {c}, s ^ {c}, log)
log.clear()
print(s.isdisjoint({c}), s.issubset([c, b]), s.issuperset([c]), log)

sets = [set(), {1}, {1, 2}, frozenset({1, 2}), {2, 3}, frozenset({1.0, 2, 3}), frozenset(), {"a"}]
for x in sets:
    print([(x < y, x <= y, x == y, x != y, x >= y, x > y) for y in sets])
for other in ([1], {1: 2}, {1: 2}.keys(), None, 1):
    try:
        print({1} == other, {1} != other, {1} <= other)
    except TypeError as error:
        print(error)
frozen = frozenset({1, 2})
print(frozen.copy() is frozen, frozenset(frozen) is frozen, (frozen | set()) == frozen, hash(frozen - {5}) == hash(frozen))
