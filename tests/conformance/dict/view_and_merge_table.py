# Views, merging, iteration order and copying over small tables of dicts.
d = {"a": 1, "b": 2, "c": 3}
e = {"b": 20, "d": 40}
n = {1: "int", "1": "str", (1,): "tuple", None: "none", 1.5: "float", frozenset([1]): "set", True: "true"}


def edit(f):
    x = dict(d)
    r = f(x)
    return r, x


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (d.keys() & e.keys(), sorted(d.keys() | e.keys()), sorted(d.keys() - e.keys()), sorted(d.keys() ^ e), d.keys() >= {"a"}, d.keys() == {"a", "b", "c"}, d.keys().isdisjoint(e), d.keys() & ["a", "z"], sorted(d.items() | e.items())[:3], d.items() & {("a", 1)}, sorted(d.items() - e.items()), d.items() >= {("a", 1)}.copy(), ("a", 1) in d.items(), ("a", 2) in d.items(), 1 in d.values(), d.values() == d.values()))
attempt(lambda: (d | e, e | d, {**d, **e}, {**e, **d}, d | {}, {} | d, dict(d, **e), dict(d, z=1), dict(list(d.items()) + list(e.items())), {k: v for x in (d, e) for k, v in x.items()}))
attempt(lambda: (edit(lambda x: x.update(e)), edit(lambda x: x.update(b=0)), edit(lambda x: x.__ior__(e)), edit(lambda x: x.setdefault("z", 9)), edit(lambda x: x.setdefault("a", 9)), edit(lambda x: x.pop("a")), edit(lambda x: x.pop("q", 0)), edit(lambda x: x.popitem()), edit(lambda x: x.clear())))
attempt(lambda: (edit(lambda x: [x.pop(k) for k in list(x)]), edit(lambda x: [x.update({k * 2: v}) for k, v in list(x.items())]), edit(lambda x: x.update({v: k for k, v in x.items()})), edit(lambda x: x.__setitem__("a", x)) and "loop", edit(lambda x: x.update(x)), edit(lambda x: [x.pop("b"), x.setdefault("b", "again")]), edit(lambda x: x.update(zip("xy", [1, 2]))), edit(lambda x: x.update((k, None) for k in "ab"))))
attempt(lambda: edit(lambda x: [x.pop(k) for k in x]))
attempt(lambda: edit(lambda x: [x.update({v: k}) for k, v in x.items()]))
attempt(lambda: edit(lambda x: [x.clear() for _ in x.values()]))
attempt(lambda: (len(n), n[1], n[True], n[1.0], n["1"], n[(1,)], n[None], n[frozenset([1])], list(n), n.get(1.5), (1,) in n, 0 in n))
attempt(lambda: (list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())), [*d], (*d.values(),), sorted(d, reverse=True), max(d), max(d.values()), max(d, key=d.get), min(d.items(), key=lambda kv: -kv[1]), sum(d.values()), len(d.keys()), next(iter(d)), next(reversed(d)), dict(reversed(d.items()))))
attempt(lambda: (d == {"c": 3, "b": 2, "a": 1}, d == dict(d), d != e, d == 5, d == list(d), {} == {}, {1: 1} == {1.0: True}, {"a": [1]} == {"a": [1]}, {"a": float("nan")} == {"a": float("nan")}))
attempt(lambda: (d.copy() is d, d.copy() == d, dict(d) is d, (lambda x: (x["l"].append(1), x)[1])({"l": []}.copy()), type(d.copy()), type(d | e), type(d.keys()).__name__, type(iter(d)).__name__, type(d.items()).__name__, type(iter(d.values())).__name__))
attempt(lambda: (repr(d), str({}), repr({"a": {"b": {}}}), repr({1: [2], (3,): {4}}), f"{d}", "%s" % ({"k": 1},), repr(d.keys()), repr(d.values()), repr(d.items()), str({"it's": 'q"'}), repr({None: None}), repr({b"k": 1.0})))
attempt(lambda: (dict.fromkeys("abca"), dict.fromkeys([1, 2], []), dict.fromkeys((), 1), dict.fromkeys({"k": 1}, "v"), dict.fromkeys(range(3)), (lambda x: (x["a"].append(1), x)[1])(dict.fromkeys("ab", [])), dict(a=1, b=2), dict([("a", 1)]), dict(zip("ab", range(2))), dict({}), dict(), dict([["k", "v"]]), dict(["ab"]), dict(enumerate("ab")), dict({"a": 1}, a=2)))
attempt(lambda: ({i: i * i for i in range(4)}, {k: v for k, v in d.items() if v > 1}, {v: k for k, v in d.items()}, {k.upper(): v for k, v in d.items()}, {k: {j: k * j for j in range(2)} for k in range(2)}, {**{}, **{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1, "a": 2}, {len(w): w for w in ["a", "bb", "c"]}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)}))
attempt(lambda: ([k for k in d if d[k] % 2], [(k, v) for (k, v) in sorted(d.items(), key=lambda kv: -kv[1])], list(map(d.get, "abz")), list(filter(d.__contains__, "xaybz")), list(zip(d, d.values())), [d[k] for k in sorted(d)], all(d.values()), any(k == "b" for k in d), "".join(d), sum(len(k) * v for k, v in d.items()), {**d}.pop("a"), d.get("q", {}).get("r"), (d.get("a") or 5, d.get("z") or 5)))
attempt(lambda: d["z"])
attempt(lambda: d[["a"]])
attempt(lambda: d.pop("z"))
attempt(lambda: {}.popitem())
attempt(lambda: d.get())
attempt(lambda: d.update(5))
attempt(lambda: d.update([1]))
attempt(lambda: d | 5)
attempt(lambda: 5 | d)
attempt(lambda: d + e)
attempt(lambda: d < e)
attempt(lambda: d.a)
attempt(lambda: d())
attempt(lambda: del_ if (del_ := edit(lambda x: x.__delitem__("a"))) else 0)
attempt(lambda: edit(lambda x: x.__delitem__("z")))
attempt(lambda: (iter(d).__next__(), list(d.__iter__()), d.__len__(), d.__contains__("a"), d.__getitem__("a"), d.__eq__(e), d.__or__(e), d.__ror__(e), list(d.__reversed__()), d.__ne__(d), d.__repr__() == repr(d)))
