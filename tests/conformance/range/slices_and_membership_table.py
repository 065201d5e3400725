# Ranges sliced, indexed, searched and compared over a table of starts, stops and steps.
rs = [range(0), range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(5, 2), range(-3, 3), range(0, -5, -2), range(2**63 - 2, 2**63 + 2), range(7, 8, 100), range(10, -10, -7)]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: ([list(r) for r in rs], [len(r) for r in rs], [bool(r) for r in rs]))
attempt(lambda: ([list(r[1:]) == list(r)[1:] for r in rs], [r[1:] for r in rs], [r[:-1] for r in rs]))
attempt(lambda: ([r[::2] for r in rs], [r[::-1] for r in rs], [r[-2:] for r in rs], [r[5:1:-1] for r in rs], [r[::-3] for r in rs]))
attempt(lambda: [list(r[a:b:c]) == list(r)[a:b:c] for r in rs for a in (None, 0, 1, -1, 9) for b in (None, 2, -1) for c in (None, 1, 2, -1, -2)].count(False))
attempt(lambda: ([[x in r for x in (0, 2, 5, -3, 9, 2**63)] for r in rs], [2.0 in r for r in rs], ["a" in r for r in rs], [None in r for r in rs], [True in r for r in rs], [1.5 in r for r in rs]))
attempt(lambda: ([r.count(2) for r in rs], [r.index(r[0]) for r in rs if r], [r.index(r[-1]) for r in rs if r], [(r[0], r[-1]) for r in rs if r]))
attempt(lambda: ([(r.start, r.stop, r.step) for r in rs], [repr(r) for r in rs], [str(r) for r in rs[:3]], [f"{r}" for r in rs[:2]]))
attempt(lambda: ([[a == b for b in rs] for a in rs][5], [hash(a) == hash(b) for a, b in zip(rs, rs[1:])], len(set(rs)), range(0) == range(5, 5) == range(3, 1), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], range(5) != range(6)))
attempt(lambda: ([sum(r) for r in rs], [max(r, default=None) for r in rs], [min(r, default=None) for r in rs], [sorted(r) for r in rs[:5]], [list(reversed(r)) for r in rs[:6]], [tuple(r) for r in rs[:3]], [set(r) == set(list(r)) for r in rs]))
attempt(lambda: ([next(iter(r), "empty") for r in rs], [list(zip(r, "ab")) for r in rs[:4]], [list(enumerate(r)) for r in rs[:3]], [list(map(str, r)) for r in rs[:3]], [*rs[1], *rs[3]], [a for a, *_ in [rs[1], rs[2]]]))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(0)[0])
attempt(lambda: range(5)["a"])
attempt(lambda: range(5)[1.0])
attempt(lambda: range(5)[None])
attempt(lambda: range(5).index(9))
attempt(lambda: range(5).index("a"))
attempt(lambda: range(5).count())
attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.0))
attempt(lambda: range("5"))
attempt(lambda: range(None))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: (range(2**100)[2**99], len(range(2**40)), range(2**100)[-1], range(0, 2**100, 2**98)[2], 2**99 in range(2**100), range(2**100).index(2**80), range(2**100)[5:2**70:2**68]))
attempt(lambda: len(range(2**100)))
attempt(lambda: range(5) + range(2))
attempt(lambda: range(5) * 2)
attempt(lambda: range(5) < range(6))
attempt(lambda: -range(5))
attempt(lambda: range(5)())
attempt(lambda: range(5).append(1))
attempt(lambda: setattr(range(5), "start", 1))
attempt(lambda: ([i for i in range(3) for j in range(i)], [list(range(i, 10, i)) for i in range(3, 6)], {i: list(range(i)) for i in range(3)}, list(range(3)) * 2, list(range(5))[range(1, 4)[1]], [range(10)[s] for s in (slice(2), slice(1, 3), slice(None, None, -4))], isinstance(range(1), range), type(range(1)).__name__, range(True, 5, 2), range(-1, -10, -3)[::-1]))

# Complex numbers are no integers, but equal some.
for number in 2 + 0j, 2 + 1j, 2.0 + 0j, 2.5 + 0j, complex('nan'), complex('inf'), -0j, 10 ** 20 + 0j:
    for r in range(5), range(0, 10, 3), range(2 ** 70, 2 ** 70 + 5), range(0):
        print(number, r, number in r, r.count(number))
print(range(5).index(2 + 0j), range(0, 10, 3).index(9 + 0j))
for r, states in (range(10, 20, 2), (2, 9, -5)), (range(-2 ** 65, 20, 2), (2, 2 ** 64 + 7, -5)), (
        range(10, 2 ** 65, 2), (3, 2 ** 64 - 7, 2 ** 66)):
    for state in states:
        for steps in iter(r), reversed(r):
            steps.__setstate__(state)
            print(next(steps, None), next(steps, None))
