# Dicts: methods at their edges, order after changes, changes while something goes through them.
def attempt(f):
    try:
        return f()
    except (KeyError, ValueError, TypeError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"


d = {"b": 1, "a": 2, 3: [4], (5, 6): None}
print(d["b"], attempt(lambda: d["x"]), attempt(lambda: d[(5, 7)]), attempt(lambda: d[[1]]), d.get("x"), d.get("x", 0), d.get("a", 0), "b" in d, attempt(lambda: {} in d), attempt(lambda: {[]: 1}), attempt(lambda: d.get([])))
print(d.setdefault("b", 9), d.setdefault("new"), d.setdefault("newer", []), d.pop("b"), d.pop("b", "gone"), attempt(lambda: d.pop("b")), attempt(lambda: {}.popitem()), d.popitem(), d)
d["b"] = "again"
d["a"] = "kept in place"
del d[3]
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), len(d))
d.update({"z": 1}, y=2)
d.update([("x", 3), ["w", 4], "uv"])
d.update(k=5)
print(d, attempt(lambda: d.update(5)), attempt(lambda: d.update([1])), attempt(lambda: d.update(["abc"])), attempt(lambda: d.update({}, {})))
print({1: "int", True: "bool", 1.0: "float"}, {0: 1, -0.0: 2, False: 3}, {float("nan"): 1, float("nan"): 2}, {"a": 1, **{"a": 2}, "b": 3}, {(): 1, frozenset(): 2})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {} == [], {1: {2: 3}} == {1: {2: 3}}, attempt(lambda: {} < {}), {1: 2} != {1: 3})
print({"a": 1} | {"b": 2, "a": 3}, attempt(lambda: {} | [("a", 1)]), dict(a=1, b=2), dict([("a", 1)], b=3), dict({"x": 1}), dict(zip("ab", [1, 2])), dict.fromkeys("aba"), dict.fromkeys([1, 2], []), attempt(lambda: dict(5)), attempt(lambda: dict([(1, 2, 3)])))
e = {"a": 1}
e |= {"b": 2}
e |= [("c", 3)]
print(e, e.copy() == e, e.copy() is e, e.clear(), e)


def grow():
    g = {1: 1}
    for k in g:
        g[k + 1] = 1


def shrink():
    g = {1: 1, 2: 2}
    for k in g.keys():
        del g[k]


def replace():
    g = {1: 1, 2: 2}
    for k in g:
        g[k] += 10
    return g


print(attempt(grow), attempt(shrink), attempt(replace))
f = {}
for i in range(50):
    f[i] = i
    if i % 3:
        del f[i // 2 if i // 2 in f else i]
print(f, sum(f), len(f))
keys, values, items = f.keys(), f.values(), f.items()
f[100] = "new"
print(len(keys), 100 in keys, "new" in values, (100, "new") in items, (100, 1) in items, keys & {100, 101}, sorted(keys - set(range(49))), items & {(100, "new")}, keys == set(f), keys.isdisjoint([1000]), bool({}.items()), bool(keys))
print({}.keys(), {1: 2}.values(), {1: 2}.items(), repr({"k": {}}), {"self": ...})
loop = {}
loop["me"] = loop
print(loop, attempt(lambda: hash(loop)), loop["me"]["me"] is loop)
it = iter({1: 2, 3: 4})
print(next(it), list(it), next(it, None), min({3: 0, 1: 0}), sorted({"b": 1, "a": 2}), {v: k for k, v in {"x": 1, "y": 2}.items()}, [k for k in {"p": 1}], max({"a": 5, "b": 3}.items(), key=lambda kv: kv[1]))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), sum(counts.values()))
big = {str(i): i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[str(i)]
print(len(big), list(big)[:5], list(big)[-3:], sum(big.values()))
