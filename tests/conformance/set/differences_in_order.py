# Differences of small and larger sets, whose items print in the order of their tables; further operations on the results;
# items that share cells or hashes, and comparisons that are seen.
import itertools


def differences(a, b):
    return a - b, a.difference(b), a - frozenset(b), frozenset(a) - b


def shown(results):
    first = list(results[0])
    return first, all(list(other) == first for other in results[1:]), {type(other).__name__ for other in results} == {"set", "frozenset"}


state = 7


def number(below):
    global state
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    return (state >> 8) % below


checksum = 0
for below in (6, 20, 70, 300, 10**6, 10**12):
    for size in (0, 1, 3, 4, 5, 6, 12, 18, 19, 20, 31, 32, 33, 40, 76, 77):
        a = {number(below) for _ in range(size)}
        b = {number(below) for _ in range(size // 2)} | set(itertools.islice(a, size // 3))
        results = differences(a, b)
        # What is done with a result goes on from its table.
        results[0].update(range(0, 200, 40))
        results[1].discard(next(iter(results[1]), None))
        order = [list(result) for result in results] + [list(results[0] | results[1]), list(results[2] ^ results[3])]
        for items in order:
            for item in items:
                checksum = (checksum * 31 + item) % 1000000007
print(checksum)

print(shown(differences(set(range(12)), {3, 4})), shown(differences({8, 16, 24, 1, 0}, {1})))
print(shown(differences(set([-1, -2, -3, 5, 100]), {5.0})), shown(differences({(1, 2), (3, 4), (5,)}, {(3, 4)})))
print(shown(differences({1, 2, 3}, {1.0, True})), shown(differences({1.5, 2.5, 0.25}, {2.5})), shown(differences(set(), {1})))
spent = set(range(30))
for n in range(0, 30, 3):
    spent.remove(n)
print(shown(differences(spent, {1, 2})), shown(differences(spent, spent)), shown(differences({1}, spent)))


class Key:
    def __init__(self, name, hashed):
        self.name, self.hashed = name, hashed

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        calls.append(self.name + getattr(other, "name", "?"))
        return self.name == getattr(other, "name", None)


calls = []
a, b, c, d = Key("a", 1), Key("b", 1), Key("c", 9), Key("d", 2)
left, right = {a, b, c, d}, {Key("b", 1), Key("c", 9)}
calls.clear()
print(sorted(key.name for key in left - right), calls)
calls.clear()
print(sorted(key.name for key in left - {d}), calls)


def search(free, pieces, depth):
    """A cover of numbers by pieces, as puzzles look for it."""
    if not free:
        return 1
    low, found = min(free), 0
    for piece in pieces:
        if low in piece and piece <= free:
            found += search(free - piece, pieces, depth + 1)
    return found


pieces = [frozenset((n, n + 1)) for n in range(19)] + [frozenset((n, n + 2)) for n in range(18)]
print(search(frozenset(range(20)), pieces, 0), search(set(range(16)), pieces, 0))
