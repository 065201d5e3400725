"""Tuples: display, methods, comparison, hashing, nesting, immutability."""

t = (1, "a", None)
print(
    t, (), (1,), (1, (2, (3,))), tuple(), tuple("ab"), tuple([1, 2]), tuple({"k": 1}), tuple(range(3)), len(t), t[0], t[-1], t[1:], t[::-1]
)
print(t + (4,), (0,) * 3, 2 * (1, 2), () + (), "a" in t, 5 not in t, t.index("a"), t.count(1), (1, 1.0, True).count(1))
print(
    (1, 2) == (1, 2),
    (1, 2) == [1, 2],
    (1, 2) < (1, 3),
    (1,) < (1, 0),
    () < (0,),
    (2,) > (1, 9),
    (1, 2) != (1, 2.0),
    ((1, 2), 3) < ((1, 3), 0),
)
print(hash((1, 2)) == hash((1, 2)), hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(()), {(1, 2): "v"}[1, 2], (1, 2) in {(1, 2)})
x = "x"
for f in (
    lambda: t[3],
    lambda: t[x],
    lambda: t.index("zzz"),
    lambda: t + [1],
    lambda: t * "a",
    lambda: hash(([],)),
    lambda: (1,) < ("a",),
    lambda: t.append(1),
    lambda: tuple(5),
    lambda: tuple(1, 2),
    lambda: t.index("a", 2),
    lambda: t.count(),
):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
mutable = ([1], {})
mutable[0].append(2)
mutable[1]["k"] = "v"
print(mutable)
try:
    mutable[0] += [3]
except TypeError as error:
    print(error, mutable)
a = b = (1, 2)
a += (3,)
print(a, b)
print(
    tuple(t) is t,
    t[:] is t,
    tuple() is tuple([]),
    tuple([x for x in range(3)]),
    min((3, 1)),
    max((1, 5), (1, 4)),
    sum((1, 2, 3)),
    sorted((3, 1, 2)),
)
x, *y = (1, 2, 3)
(p, q), r = (1, 2), 3
print(x, y, p, q, r, *(1, 2), bool(()), bool((0,)), not ())


def divide(a, b):
    return a // b, a % b


quotient, remainder = divide(17, 5)
print(quotient, remainder, divide(17, 5)[1], [a for a, b in [divide(n, 3) for n in range(7)]])
points = [(3, 4), (0, 1), (3, 1)]
print(sorted(points), max(points), sorted(points, key=lambda p: p[1]), {p: i for i, p in enumerate(points)}, list(zip(*points)))
recursive = ([],)
recursive[0].append(recursive)
print(recursive)
