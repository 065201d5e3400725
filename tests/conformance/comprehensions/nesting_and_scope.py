# Comprehensions: nesting, several clauses, what is evaluated where, names that stay private, walrus that leaks, errors.
log = []


def say(x):
    log.append(x)
    return x


x = "outer"
print([x for x in range(3)], x, {x for x in "a"}, {x: x for x in "b"}, list(x for x in "c"), x)
print([(i, j) for i in range(3) for j in range(i)], [[i * j for j in range(3)] for i in range(3)], [y for x in [[1, 2], [3]] for y in x], [(i, j, k) for i in range(2) for j in "ab" for k in (i,) if j != "a"])
print([i for i in range(20) if i % 2 if i % 3], [i if i % 2 else -i for i in range(5)], [a for a, *b in [(1, 2, 3), "xyz"]], [b for a, *b in [(1, 2, 3), "xyz"]], {k: v for k, v in zip("ab", range(2))}, {v: k for k, v in {"x": 1, "y": 1}.items()})
print([say(i) for i in say(range(3)) if say(i + 10)], log)
log.clear()
print({say(f"k{i}"): say(f"v{i}") for i in range(2)}, log)
log.clear()
print([(say(i), say(j)) for i in range(2) if say(f"test {i}") for j in [say(f"inner {i}")]], log)
print([last := i for i in range(3)], last, [total := total + v for v in range(5)] if (total := 10) else 0, total, any((hit := n) > 3 for n in range(10)), hit)


def function():
    local = 5
    seen = [y := local * i for i in range(3)]
    nested = [[local + i + j for j in range(2)] for i in range(2)]
    functions = [lambda: i for i in range(3)]
    fixed = [lambda i=i: i for i in range(3)]
    return seen, y, nested, [f() for f in functions], [f() for f in fixed], "i" in locals()


print(function())


class Body:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        bad = [n for _ in range(2)]
    except NameError as error:
        bad = str(error)
    outer_only = [i for i in [n, n]]
    pairs = {i: i for i in range(n)}


print(Body.squares, Body.bad, Body.outer_only, Body.pairs, hasattr(Body, "i"))


def recursive(n):
    return [] if n == 0 else [recursive(k) for k in range(n)]


print(recursive(3), [*[1, 2], *(i for i in "a")], [i for i in (j for j in (k for k in range(3)))], sum(i for i in range(5)), dict((i, i * 2) for i in range(2)), max((len(w), w) for w in ["a", "ccc", "bb"]))
for bad in (lambda: [i for i in 5], lambda: [1 / i for i in (1, 0)], lambda: [undefined for i in range(1)], lambda: {[]: 1 for i in range(1)}, lambda: {[i] for i in range(1)}, lambda: [a for a, b in [(1,)]], lambda: [i.x for i in [1]], lambda: [i for i in range(3) if i.y], lambda: dict((i,) for i in range(2)), lambda: [i for i in None]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)], [cell for row in matrix for cell in row if cell % 2], {(r, c): v for r, row in enumerate(matrix) for c, v in enumerate(row)})
print([n for n in range(2, 40) if all(n % d for d in range(2, int(n**0.5) + 1))], [(a, b, c) for a in range(1, 15) for b in range(a, 15) for c in range(b, 15) if a * a + b * b == c * c], sorted({w[0]: w for w in "the quick brown the".split()}.items()))
words = "it was the best of times it was the worst of times".split()
print({w: words.count(w) for w in dict.fromkeys(words)}, [w[::-1].title() for w in words if len(w) > 3], {len(w): sorted({v for v in words if len(v) == len(w)}) for w in words})


def generator_values():
    g = (yielded for yielded in iter([1, 2]))
    return [i for i in g], [i for i in g]


print(generator_values(), [[] for _ in range(2)], [() for _ in ()], [None for _ in "ab"], [f"{i}{j}" for i, j in zip("ab", "cd")], [i for i, in [(1,), (2,)]], [[i, j] for [i, j] in [(1, 2)]])
row = [0]
print([row[0] for row[0] in range(3)], row, [d["k"] for d in [{}] for d["k"] in "ab"], [o.attr for o in [type("O", (), {})()] for o.attr in (1, 2)])
try:
    [i for i in range(3)]
    print(i)
except NameError as error:
    print(error)
