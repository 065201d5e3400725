# Sets and frozensets: operators against methods, mixed kinds, errors, and what changes in place.
def attempt(f):
    try:
        return f()
    except (KeyError, ValueError, TypeError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"


a, b, f = {1, 2, 3}, {3, 4}, frozenset([2, 3])
print(a | b, a & b, a - b, a ^ b, a | f, f | a, type(a | f).__name__, type(f | a).__name__, f & a, f ^ b, f - b)
print(a.union([5], (6,), {7: 0}), a.intersection("x", [1]), a.difference([1], [2]), a.symmetric_difference([3, 9]), a.union(), frozenset().union([1]))
print(a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= b, a == {3, 2, 1}, a == frozenset(a), a != b, {1} < b, set() < b, a.issubset([1, 2, 3]), a.issuperset("") , a.isdisjoint([9]), f <= a)
for g in [lambda: a | [1], lambda: a & "x", lambda: a - 5, lambda: a ^ None, lambda: a < [1], lambda: {[]}, lambda: {{}}, lambda: set(5), lambda: set(1, 2), lambda: a.remove(9), lambda: set().pop(), lambda: a.add([]), lambda: a.union(5), lambda: f.add(1) if hasattr(f, "add") else "frozenset has no add", lambda: hash(a), lambda: a[0], lambda: {1: 2} | a, lambda: frozenset([[]])]:
    print(attempt(g))
c = set(a)
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 5}
print(sorted(c), c.add(1), c.discard(99), c.discard(10), sorted(c), c.remove(5), sorted(c), c.update([7], "x"), sorted(c, key=str), c.intersection_update([1, 7]), sorted(c), c.difference_update([7]), c, c.symmetric_difference_update([1, 2]), c, c.clear(), c)
d = e = {1}
d |= {2}
print(d is e, e)
g = h = frozenset([1])
g |= {2}
print(g is h, sorted(g), h)


def iterate():
    s = {1, 2, 3}
    for x in s:
        s.add(x + 100)


print(attempt(iterate), len({1, True, 1.0, "1"}), {0.0, -0.0, 0, False}, {frozenset([1]), frozenset([1])}, frozenset([1, 2]) in {frozenset([2, 1])}, {1, 2} in [{2, 1}], attempt(lambda: {1} in {1}), {1} in {frozenset([1])})
print(set(), frozenset(), {1}, frozenset({1}), repr({"a"}), {None}, {()}, bool(set()), bool({0}), set("aab") == {"a", "b"}, len(set(range(1000))), sum({1, 2, 3}), max({5, 9, 2}), sorted({"b", "a"}, reverse=True))
print({x % 3 for x in range(10)}, {*range(3), *[2, 3]}, set([1, 1]), set({"k": 1}), set(range(3)) == {0, 1, 2}, [s for s in [set(), {0}] if s], a.copy() == a, a.copy() is a, f.copy() is f, frozenset(f) is f, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(f) == hash(frozenset([3, 2])))
seen, order = set(), []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        order.append(x)
print(order, seen, {i: {j for j in range(i)} for i in range(4)})
primes = set(range(2, 60))
for n in range(2, 8):
    primes -= set(range(n * n, 60, n))
print(sorted(primes), len(primes), primes & set(range(10)) == {2, 3, 5, 7})
