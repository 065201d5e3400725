"""What makes keys equal: numbers, tuples, strings, None, functions; collisions."""

d = {}
for key in [1, 1.0, True, "1", b"1", (1,), (1.0,), None, "None", 0, False, 0.0, -0.0, "", (), 2**70, float(2**70), 10**18]:
    d[key] = d.get(key, 0) + 1
print(len(d), d)
print(d[1], d[True], d[(True,)], d[1180591620717411303424], "1" in d, b"1" in d, "01" in d, 1.5 in d)
nan = float("nan")
table = {nan: "nan", float("inf"): "inf"}
print(table[nan], table.get(float("nan")), table[float("inf")], len(table), nan in table)


def f():
    pass


def g():
    pass


functions = {f: "f", g: "g", len: "len", int: "int", ValueError: "error"}
print(functions[f], functions[g], functions[len], functions[int], functions[ValueError], functions.get(print))
grid = {(r, c): r * 10 + c for r in range(3) for c in range(3)}
print(grid[1, 2], grid[(2, 0)], (3, 3) in grid, sum([grid[i, i] for i in range(3)]), len(grid))
nested = {((1, 2), "x"): "deep", ((1, 2), ("x",)): "deeper"}
print(nested[(1, 2), "x"], nested[((1, 2), ("x",))])
for key in ([], {}, set(), ([],), (1, {})):
    try:
        d[key] = 1
    except TypeError as error:
        print(error)
    try:
        key in d
    except TypeError as error:
        print(error)
# Multiples of a power of two collide in small open-addressing tables.
collisions = {}
for i in range(200):
    collisions[i << 20] = i
for i in range(0, 200, 2):
    del collisions[i << 20]
print(len(collisions), collisions[3 << 20], collisions.get(4 << 20), list(collisions)[:3], sum(collisions.values()))
negatives = {-1: "m1", -2: "m2", 2**61 - 1: "mersenne", 0: "zero"}
print(negatives[-1], negatives[-2], negatives[2305843009213693951], negatives[0], len(negatives))
memo = {}


def ways(n, k):
    if (n, k) not in memo:
        memo[n, k] = 1 if n == 0 else 0 if n < 0 or k == 0 else ways(n - k, k) + ways(n, k - 1)
    return memo[n, k]


print(ways(50, 50), ways(100, 100), len(memo) > 100, "a" "b" in {"ab": 1})
text_keys = {str(i): i for i in range(300)}
print(sum([text_keys[str(i)] for i in range(0, 300, 7)]), text_keys["2" + "99"], "300" in text_keys)
