# Views: live, set operations with any iterable, comparison, reversal, mapping proxy, and mistakes.
def attempt(f):
    try:
        result = f()
        print(sorted(result, key=repr) if isinstance(result, set) else result)
    except Exception as error:
        print(type(error).__name__, error)


d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), len(items))
d["d"] = 4
del d["a"]
print(keys, values, items)
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), list(reversed(d)))
attempt(lambda: keys & {"b", "z"})
attempt(lambda: keys & "bcx")
attempt(lambda: keys | ["q"])
attempt(lambda: keys - ("b",))
attempt(lambda: keys ^ {"b": 0, "n": 0})
attempt(lambda: {"b", "y"} - keys)
attempt(lambda: ["b", "y"] & keys)
attempt(lambda: ["b", "y"] - keys)
attempt(lambda: items & {("b", 2), ("c", 9)})
attempt(lambda: items - [("b", 2)])
attempt(lambda: items | {5})
attempt(lambda: items ^ items)
attempt(lambda: values & {1})
attempt(lambda: keys & 5)
attempt(lambda: 5 | keys)
attempt(lambda: keys + keys)
attempt(lambda: keys - [[]])
attempt(lambda: keys == {"b", "c", "d"})
attempt(lambda: (keys == ["b", "c", "d"], keys != {"b"}, keys > {"b"}, keys <= d.keys(), keys < {"b", "c", "d", "e"}, keys >= items))
attempt(lambda: (items == {("b", 2), ("c", 3), ("d", 4)}, items > {("b", 2)}, items == dict(d).items()))
attempt(lambda: (values == values, values == d.values(), list(values) == list(d.values())))
attempt(lambda: keys < ["b"])
attempt(lambda: values < values)
attempt(lambda: keys.isdisjoint("xyz"))
attempt(lambda: keys.isdisjoint(5))
attempt(lambda: items.isdisjoint([("b", 2)]))
attempt(lambda: ("b" in keys, 2 in values, ("b", 2) in items, ("b", 3) in items, "b" in items, ("b",) in items, ["b", 2] in items))
attempt(lambda: [] in keys)
attempt(lambda: [] in values)
attempt(lambda: ([], 1) in items)
attempt(lambda: hash(values) == hash(values))
attempt(lambda: keys[0])
attempt(lambda: keys.add("x"))
attempt(lambda: type(keys)())
attempt(lambda: setattr(keys, "x", 1))
unhashable = {"k": [1]}
attempt(lambda: unhashable.items() & {("k", 1)})
attempt(lambda: set(unhashable.items()))
attempt(lambda: unhashable.items() == {"k": [1]}.items())

for iterator in iter(keys), iter(values), iter(items), reversed(d), reversed(items):
    print(type(iterator).__name__, next(iterator))
holder = {}
holder["k"] = holder.keys()
print(len(holder), repr(holder["k"]))
holder["v"] = holder.values()
print(str(holder.values()).count("dict_"))
