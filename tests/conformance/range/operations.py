"""range: forms, length, membership, slicing, equality, big bounds, errors."""

ranges = [
    range(5),
    range(2, 5),
    range(0, 10, 3),
    range(5, 0, -2),
    range(0),
    range(5, 5),
    range(3, -3, -1),
    range(0, -5),
    range(10**20, 10**20 + 3),
]
for r in ranges:
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(r[::-1]), sum(r), list(r)[-1:] == ([r[-1]] if r else []))
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::2], r[::-1], r[10:2], 14 in r, 15 in r, 14.0 in r, "a" in r, -7 in r, 98 in r, 105 in r, 10**30 in r)
print(r.index(14), r.count(14), r.count(15), max(r), min(r), sorted(range(3, 0, -1)), list(range(3)) == range(3))
print(
    range(3) == range(0, 3, 1),
    range(0, 3, 2) == range(0, 4, 2),
    range(0) == range(2, 1),
    range(3) != range(4),
    hash(range(3)) == hash(range(0, 3)),
)
for f in (
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: range(1.0),
    lambda: range("a"),
    lambda: range(1, 5, 0),
    lambda: r[100],
    lambda: r["x"],
    lambda: r.index(15),
    lambda: r + r,
    lambda: r < r,
    lambda: len(range(10**30)),
    lambda: range(None),
    lambda: range(stop=3),
):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        print(type(error).__name__, error)
try:
    r[0] = 1
except TypeError as error:
    print(error)
print([i for i in range(True)], list(range(2**63 - 1, 2**63 + 2)), list(range(-(2**63) - 1, -(2**63) + 2)), range(10**30)[10**29])
it = iter(range(3))
print(next(it), list(it), list(it))
total = 0
for i in range(10, -10, -3):
    for j in range(i, i + 3):
        total += i * j
print(
    total, [*range(3)], {*range(2)} == {0, 1}, tuple(range(2, 4)), dict(enumerate(range(5, 7))), [x for x in zip(range(3), range(9, 0, -3))]
)
a, b, *c = range(5)
print(a, b, c, isinstance(r, range), type(r).__name__, repr(range(1, 2)), str(range(1, 2, 1)))
for i in range(3):
    i = 99
print(i, list(range(5))[range(1, 3)[0]], range(5)[slice(1, 4, 2)])
