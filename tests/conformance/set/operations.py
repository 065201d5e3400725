"""Set algebra, methods, comparison, errors; printed in sorted order."""

a, b = {1, 2, 3, 4}, {3, 4, 5}


def show(*sets):
    print(*[sorted(s) if isinstance(s, set) else s for s in sets])


show(
    a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection([1, 9], {1}), a.difference(b, [1]), a.symmetric_difference([1, 100])
)
show(
    a <= b,
    {3} < b,
    a >= {1, 2},
    a == {4, 3, 2, 1},
    a != b,
    a.issubset(range(10)),
    a.issuperset([1]),
    a.isdisjoint([9]),
    {1} == {True},
    set() < {0},
)
s = set()
show(
    s.add(1), s.add(1), s.add("x"), len(s), s.discard("zz"), s.discard("x"), s, s.remove(1), s, s.update([1, 2], "ab"), len(s), s.clear(), s
)
s = {7}
show(
    s.pop(),
    s,
    set("hello") == set("ehlo"),
    set([1, 1, 2]),
    set(range(3)),
    len(set("mississippi")),
    set(),
    {*()} == set(),
    set((1, 2)).copy(),
)
c = {1, 2, 3}
c |= {4}
c &= {2, 3, 4, 9}
c -= {9, 4}
c ^= {3, 5}
show(c)
c.intersection_update([2, 5, 7])
c.difference_update([5])
c.symmetric_difference_update([2, 8])
show(c, 8 in c, 9 not in c, bool(c), bool(set()), not {0})
for f in (
    lambda: {1}.remove(2),
    lambda: set().pop(),
    lambda: {[]},
    lambda: {1} | [2],
    lambda: {1} + {2},
    lambda: {1} < [1],
    lambda: set(5),
    lambda: hash({1}),
    lambda: s[0],
    lambda: {1}.add(),
    lambda: {1}.update(5),
    lambda: {{1}},
    lambda: [] in {1},
    lambda: {1}.append(2),
    lambda: set([[1]]),
):
    try:
        print(f())
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print({1}, {"one"}, {(1, 2)}, {None}, set(), [set()], {1.0}, {True}, repr({"é"}))
show({x % 5 for x in range(20)}, {c for c in "abcabc" if c != "b"}, {1, 1.0, True}, {(i, j) for i in range(2) for j in range(2)})
print(sum({1, 2, 3}), max({3, 9, 2}), min({"b", "a"}), sorted({3, 1, 2}, reverse=True), any({0}), all({1}), len({1, 2, 2}))
big = set()
for i in range(1000):
    big.add(i * i % 997)
print(len(big), sorted(big)[:6], 4 in big, 5 in big)
primes = set(range(2, 100))
for n in range(2, 10):
    primes -= set(range(n * n, 100, n))
print(sorted(primes))
