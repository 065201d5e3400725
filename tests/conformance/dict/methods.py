"""Every dict method with its return value and its errors."""

d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, 1 in d, len(d), d)
print(d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("d"), d)
print(
    d.pop("d"),
    d.pop("zz", "default"),
    d.popitem(),
    d,
    d.update({"b": 20, "x": 30}),
    d,
    d.update([("y", 1)], z=2),
    d,
    d.update(),
    d.update(k=1),
)
print(d.keys(), d.values(), d.items(), list(d), list(d.items())[0], d.copy() == d, d.copy() is d)
print(
    dict(),
    dict(a=1),
    dict([("k", "v"), (1, 2)]),
    dict({"x": 1}, y=2),
    dict(zip("ab", [1, 2])),
    dict.fromkeys("ab"),
    dict.fromkeys([1, 2], 0),
    {**{"p": 1}},
)
for f in (
    lambda: d["missing"],
    lambda: d[(1, "t")],
    lambda: d.pop("missing"),
    lambda: {}.popitem(),
    lambda: d[[]],
    lambda: {{}: 1},
    lambda: d.update(5),
    lambda: d.update([1]),
    lambda: d.update(["abc"]),
    lambda: dict(1),
    lambda: dict.fromkeys(5),
    lambda: d.get(),
    lambda: d.setdefault(),
    lambda: d.missing,
    lambda: d < d,
    lambda: d + d,
    lambda: d.pop(),
    lambda: hash(d),
):
    try:
        print(f())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(d.clear(), d, bool(d), not {}, bool({0: 0}))
left, right = {"a": 1, "b": 2}, {"b": 3, "c": 4}
print(left | right, right | left, left)
left |= right
left |= [("z", 0)]
print(left, left == {"z": 0, "c": 4, "b": 3, "a": 1}, left != right)
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", "": "c", None: "d", (): "e"}, {"k": 1, "k": 2})
nested = {"x": {"y": {"z": [1, 2]}}}
nested["x"]["y"]["z"].append(3)
nested["x"]["w"] = nested["x"]["y"]
print(nested)
nested["me"] = nested
print(nested)
