"""Insertion order through updates and deletions; live views; iteration."""

d = {}
for i in (3, 1, 2):
    d[i] = i * 10
print(list(d), list(d.values()))
d[1] = "updated"
print(list(d.items()))
del d[3]
d[3] = "again"
print(d, d.popitem(), d)
keys, values, items = d.keys(), d.values(), d.items()
d["new"] = "seen by views"
print(keys, values, items, len(keys), "new" in keys, "seen by views" in values, ("new", "seen by views") in items, ("new", 0) in items)
print(list(d.keys())[::-1], sorted(map(str, keys)), keys == {1, 2, "new"}, {1} <= keys)
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(
    sorted(a.keys() & b.keys()),
    sorted(a.keys() | b.keys()),
    sorted(a.keys() - b.keys()),
    sorted(a.keys() ^ b.keys()),
    a.keys() & ["x"],
    sorted(a.items() - b.items()),
)
for key, value in a.items():
    a[key] = value * 100
print(a)
print([k for k in a], {v: k for k, v in a.items()}, [*a], (*a.values(),), dict(sorted(b.items(), reverse=True)))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
for i in range(0, 30, 3):
    big[i] = -i
print(len(big), list(big)[:5], list(big)[-12:], sum(big.values()), big.get(500), big.get(999), big[27])
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get))
groups = {}
for word in "apple avocado banana blueberry cherry apricot".split():
    groups.setdefault(word[0], []).append(word)
print(groups, {k: len(v) for k, v in groups.items()})
try:
    for key in big:
        if key > 5:
            del big[key]
except RuntimeError as error:
    print(error)
try:
    for key in d:
        d[key * 2] = 1
except RuntimeError as error:
    print(error)
it = iter({"p": 1, "q": 2})
print(next(it), next(it), next(it, "end"))
print(next(iter({"first": 1}.items())), min({"b": 1, "a": 2}), sum({1: "x", 2: "y"}), " ".join({"j": 0, "k": 0}))
