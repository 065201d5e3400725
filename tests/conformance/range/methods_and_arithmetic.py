# range against the list it stands for: slices of slices, index, count, membership, hashing, odd arguments.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


cases = [range(7), range(3, 30, 4), range(30, 3, -4), range(0), range(-5, 6, 5), range(5, -6, -5), range(1, 2, 100)]
for r in cases:
    xs = list(r)
    for s in (slice(None, None, -1), slice(1, -1), slice(None, None, 2), slice(-2, None), slice(5, 1, -2), slice(100, None)):
        assert list(r[s]) == xs[s], (r, s)
    assert [r.index(x) for x in xs] == list(range(len(xs)))
    assert all((x in r) == (x in xs) for x in range(-10, 40)) and list(reversed(r)) == xs[::-1]
    print(r, r[::-1], r[1:], r[:-1], r[::3], r[::-2], r[1:3][::-1], len(r[::2]), sum(r), r.count(5))
print(range(True, 5, True), range(Index(2), Index(9), Index(3)), range(10)[Index(3)])
r = range(0, 2**70, 2**66)
print(len(r), r[3], r[-1], list(r)[-1], 2**66 * 5 in r, 2**66 * 5 + 1 in r, r.index(2**67), r[::-1][0], bool(r), r[2:4])
attempt(lambda: len(range(2**70)))
attempt(lambda: len(range(2**63)))
attempt(lambda: len(range(2**63 - 1)))
attempt(lambda: range(2**70)[2**69])
attempt(lambda: range(2**70)[2**71])
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5)[1.0])
attempt(lambda: range(5)["1"])
attempt(lambda: range(5)[None])
attempt(lambda: range(5).index(5))
attempt(lambda: range(5).index(2.0))
attempt(lambda: range(5).index("2"))
attempt(lambda: range(5).index(1, 2))
attempt(lambda: (range(5).count(2.0), range(5).count("2"), 2.0 in range(5), 2.5 in range(5), "2" in range(5), True in range(5), None in range(5)))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5, 2))
attempt(lambda: range("5"))
attempt(lambda: range(0, None))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(5) + range(5))
attempt(lambda: range(5) * 2)
attempt(lambda: range(5) < range(6))
attempt(lambda: setattr(range(5), "start", 1))
attempt(lambda: range(5).append(1))
attempt(lambda: [][range(1)])
equal = [range(0), range(5, 5), range(3, 1), range(1), range(0, 1, 5), range(0, 5, 2), range(0, 6, 2), range(0, 6, 3), range(0, 4, 3)]
print([[a == b for b in equal] for a in equal][3], [hash(a) == hash(b) for a, b in zip(equal, equal[1:])], len(set(equal)))
print(range(3) == [0, 1, 2], range(3) == (0, 1, 2), range(0) == [], {range(2): "r"}[range(0, 2)])



it = iter(range(4))
print(next(it), list(it), next(it, "end"), type(it).__name__, type(iter(range(2**70))).__name__)
print(list(range(-(2**63), -(2**63) + 3)), list(range(2**63 - 2, 2**63 + 1)), max(range(10**20, 10**20 + 5)), min(range(5), default=None), max(range(0), default="none"))
print(list(zip(range(3), range(10, 0, -4))), dict(zip("ab", range(2))), [*range(3), *range(2)], list(map(lambda a, b: a * b, range(4), range(4))), sorted(range(5), reverse=True))

# Slices of ranges near the limit of small integers, by parts near it.
edges = [range(2**60, 2**61 + 5, 2**59), range(2**61 - 3, 2**61 - 1), range(-(2**61), 2**61, 2**58), range(5, -(2**61), -(2**60))]
bounds = (None, -(2**61), -2, 1, 2**61 - 1, 2**62)
for edge in edges:
    print([(edge[a:b:c].start, edge[a:b:c].stop, edge[a:b:c].step) for a in bounds for b in bounds[:4] for c in (None, -3, 2**59)])
