# Comprehensions and generator expressions as values: conditions, nesting, unpacking, captured names, errors, big and empty ones.
x = "outer"
pairs = [(1, "a"), (2, "b"), (3, "c")]
matrix = [[1, 2, 3], [4, 5, 6]]
words = "the quick brown fox jumps over the lazy dog".split()
log = []


def note(v):
    log.append(v)
    return v


def cleared(f):
    log.clear()
    r = f()
    return r, list(log)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: ([i for i in range(5)], [i * i for i in range(5) if i % 2], [i for i in range(20) if i % 2 if i % 3], [(i, j) for i in range(2) for j in range(2)], [j for i in range(3) for j in range(i)]))
attempt(lambda: ({i for i in "hello"} == set("helo"), {i: c for i, c in pairs}, {c: i for i, c in pairs}, {i % 3: i for i in range(10)}, {(i, j): i * j for i in range(2) for j in range(2)}))
attempt(lambda: (list(i for i in range(3)), sum(i for i in range(5)), max(len(w) for w in words), dict((c, i) for i, c in pairs), tuple(i for i in "ab"), any(w == "fox" for w in words), all(len(w) > 2 for w in words), sorted(w[::-1] for w in words)[:3], "".join(w[0] for w in words)))
attempt(lambda: ([a for a, b in pairs], [b for _, b in pairs], [a for a, *b in ["xyz", (1,)]], [b for a, *b in ["xyz", (1,)]], [c for (a, b), c in [((1, 2), 3)]], [a + b for [a, b] in [(1, 2)]]))
attempt(lambda: ([row[1] for row in matrix], [[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row], [v for row in matrix if sum(row) > 6 for v in row if v % 2 == 0], [[v * 2 for v in row] for row in matrix], list(map(list, zip(*matrix)))))
attempt(lambda: ([i if i % 2 else -i for i in range(5)], ["even" if i % 2 == 0 else "odd" for i in range(3)], [i or "zero" for i in range(3)], [i for i in range(10) if not i % 3 or i == 5], [i for i in (1, None, 2) if i is not None]))
attempt(lambda: ([x for x in range(3)], x, [x for _ in range(2)], [[x for x in range(2)] for x in range(2)], (lambda: [x for x in "ab"])(), x))
attempt(lambda: ([lambda: i for i in range(3)][0](), [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]], [(lambda j: lambda: j)(i)() for i in range(3)], [g() for g in (lambda: k for k in range(3))]))
attempt(lambda: ([y := 5, y], [last := i for i in range(4)], last, [(t := i * 2, t + 1) for i in range(2)], [s for i in range(6) if (s := i * i) > 5], any((found := w) == "fox" for w in words), found, {k: (v := k * 2) for k in range(2)}, v))
attempt(lambda: cleared(lambda: [note(i) for i in range(3) if note(-i) < 0]))
attempt(lambda: cleared(lambda: [note((i, j)) for i in note([1, 2]) for j in note([i])]))
attempt(lambda: cleared(lambda: {note(k): note(v) for k, v in [("a", 1)]}))
attempt(lambda: cleared(lambda: (note(i) for i in note([1, 2])))[1])
attempt(lambda: cleared(lambda: next(note(i) for i in [1, 2, 3] if note(i > 1))))
attempt(lambda: cleared(lambda: [note(a) if note(b) else note(c) for a, b, c in [(1, True, 2), (3, False, 4)]]))
attempt(lambda: ([i for i in []], {i for i in ()}, {i: i for i in ""}, list(i for i in []), [[] for _ in range(2)], [() for _ in ()], [None for _ in range(2)], [[i for i in r] for r in ([], [1])]))
attempt(lambda: (len([i for i in range(10000)]), sum([i for i in range(10000)]), len({i % 100 for i in range(10000)}), len({i: i for i in range(1000)}), [i for i in range(10**5) if i > 99997], max(i * (1000 - i) for i in range(1001))))
attempt(lambda: [i for i in 5])
attempt(lambda: [i for i in None])
attempt(lambda: [i for i in [1, 2] if i.x])
attempt(lambda: [1 / i for i in (1, 0)])
attempt(lambda: [a for a, b in [(1, 2), (3,)]])
attempt(lambda: [undefined for i in [1]])
attempt(lambda: [i for i in undefined])
attempt(lambda: {[]: 1 for i in [1]})
attempt(lambda: {[] for i in [1]})
attempt(lambda: {**{i: i for i in range(2)}, **{"k": [j for j in "ab"]}})
attempt(lambda: list(i for i in 5))
attempt(lambda: (i for i in 5))
attempt(lambda: list(1 / i for i in (1, 0)))
attempt(lambda: len(i for i in [1]))
attempt(lambda: sum(i for i in ["a"]))
attempt(lambda: max(i for i in []))
attempt(lambda: dict(i for i in [1]))
attempt(lambda: dict((i, i, i) for i in [1]))
attempt(lambda: ([i for i in (j for j in (k for k in range(3)))], [sum(1 for _ in r) for r in ([1, 2], "abc")], list(zip((i for i in "ab"), (j for j in range(5)))), [list(g) for g in [(i * k for i in range(3)) for k in range(2)]]))
attempt(lambda: ([w.title() for w in words if len(w) > 4], {len(w): [v for v in words if len(v) == len(w)] for w in words}, [f"{i}:{w}" for i, w in enumerate(words) if i % 3 == 0], {w[0]: w for w in words}, sorted({w for w in words}, key=lambda w: (len(w), w)), [c for w in words for c in w if c in "aeiou"][:5]))
attempt(lambda: ([n for n in range(2, 50) if all(n % d for d in range(2, int(n**0.5) + 1))], [(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c], [sum(int(d) for d in str(n)) for n in (123, 999)], ["Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i for i in range(1, 16)]))
attempt(lambda: ([*[i for i in "ab"], *(i for i in "cd")], (*(i for i in range(2)),), {*{i for i in range(2)}} == {0, 1}, print(*(i for i in range(3))), (lambda *a: a)(*[i for i in "xy"]), [i for i, in [(1,), (2,)]]))
attempt(lambda: ((lambda n: [n * i for i in range(3)])(5), (lambda *a: [v for v in a])(1, 2), [(lambda: i)() for i in range(3)], [(lambda i: i * 2)(i) for i in range(3)], (lambda f: [f(i) for i in "ab"])(ord), [k(3) for k in [lambda v, m=m: v * m for m in range(3)]]))
attempt(lambda: ([m for m in [[0]] for m[0] in [5]], [d["k"] for d in [{}] for d["k"] in "ab"], [i for i in range(3) for i in range(i)], [[i for i in range(i)] for i in range(3)]))
