# Comprehensions: order of evaluation, conditions, nested targets, errors inside, and what leaks.
log = []


def note(tag, value):
    log.append((tag, value))
    return value


print([note("out", x) for x in note("in", [1, 2, 3]) if note("if", x % 2)], log)
log.clear()
print({note("key", k): note("value", v) for k, v in [(1, 2), (3, 4)]}, log)
log.clear()
print([(i, j) for i in note("outer", [1, 2]) for j in note("inner", [i, i * 10])], log)
print([[i * j for j in range(1, 4)] for i in range(1, 4)], {i % 3 for i in range(9)}, {i: i * i for i in range(4) if i != 2})
print([x for x in range(20) if x % 2 if x % 3 if x > 5], [x if x % 2 else -x for x in range(5)], [y for x in [[1, 2], [3]] for y in x if y > 1])
print([a + b for a, b in zip("ab", "cd")], [a for a, *_ in ["xyz", [1]]], [b for (a, (b, c)) in [(1, (2, 3))]], [(i, c) for i, c in enumerate("ab", 5)])
x = "module"
print([x for x in "ab"], x, [x for _ in range(2)], {x: x for x in "c"}, x, (lambda: [x for x in (1,)] + [x])())
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)], sum([v for row in matrix for v in row]), [max(row) for row in matrix])
print([(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([p for p in range(2, 40) if all([p % q for q in range(2, p)])], [w for w in "a bb ccc".split() if len(w) > 1])
print([y := 5, y * 2], [last := v for v in range(3)], last, [(n, f) for n in range(6) if (f := n * n) > 5], f)


def attempt(f):
    try:
        return f()
    except (NameError, TypeError, ZeroDivisionError, ValueError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


print(attempt(lambda: [1 // i for i in (1, 0)]), attempt(lambda: [i for i in 5]), attempt(lambda: [a for a, b in [1]]), attempt(lambda: {[]: 1 for _ in "a"}), attempt(lambda: {[] for _ in "a"}), attempt(lambda: [q for q in [1] if undefined]), attempt(lambda: [i for i in [[1][i] for i in (0, 1)]]))


def scopes(n):
    i = "kept"
    values = [i for i in range(n)]
    nested = [[i for i in range(i)] for i in range(n)]
    return i, values, nested, [n for n in "ab"], n


print(scopes(3))


def returns_early(rows):
    for row in rows:
        try:
            return [10 // v for v in row]
        except ZeroDivisionError:
            continue
    return "none"


print(returns_early([[0], [1, 2]]), returns_early([[0]]))


def uses_locals(a):
    total = 0

    def add(v):
        nonlocal total
        total += v
        return total

    return [add(v) + a for v in range(4)], total, sorted([k for k in locals() if k != "add"])


print(uses_locals(100))
empty = [x for x in []] + [x for x in range(0)]
print(empty, [[] for _ in range(2)], [None for _ in "ab"], [() for () in [()]], [[*a] for a in ("ab", "c")], [{**d} for d in [{"k": 1}]])
functions = [lambda y: [x * y for x in range(3)] for _ in range(2)]
print([f(2) for f in functions], [g for g in map(lambda v: [v for v in range(v)], range(3))])
