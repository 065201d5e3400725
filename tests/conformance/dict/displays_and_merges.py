# Displays, merges and copies of small dicts: order, later values, room for more, keyword arguments that meet.
class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        log.append(self.name)
        return isinstance(other, str) and self.name == other


class Mapping:
    def keys(self):
        return iter(["m", "a"])

    def __getitem__(self, key):
        return key * 2


log = []


def named(*args, **kwargs):
    return args, kwargs


def build(i, a, b):
    c = {"x": i, "y": i + 1, "x": i + 2, 1: "int", 1.0: "float", None: 0, (1, "t"): 1}
    d = {**a, **b, "last": i}
    e = {**b, **a}
    f = dict(d, more=i)
    f["again"] = i
    f |= e
    return c, d, e, f, a | b, named(i, **a, **b) if not a.keys() & b.keys() else None


for i in range(300):
    built = build(i, {"p": 1, "q": 2}, {"r": i, "s": 3, "t": 4})
    empty = build(i, {}, {"x": i})
    both = build(i, {"x": 1}, {"x": 2, "y": 3})
print(built, empty, both, sep="\n")

# A copy of what has lost entries.
source = {n: str(n) for n in range(12)}
for n in (0, 1, 5, 11):
    del source[n]
for copy in ({**source}, source.copy(), dict(source), {} | source, {**{}, **source}):
    copy["new"] = 1
    copy[5] = "back"
    print(list(copy), len(source), copy[7], 0 in copy)
drained = dict.fromkeys("abc")
drained.clear()
print({**drained, **drained}, {**drained, "z": 1}, {**{"one": 1}, **drained})
for size in (0, 1, 3, 4, 5, 8, 9, 20):
    big = {**{str(n): n for n in range(size)}}
    for n in range(size, size + 3):
        big[str(n)] = n
    print(list(big.values()), str(size) in big)

print({**Mapping(), "a": 0}, named(**Mapping()))
for call in (
    lambda: named(**{"a": 1}, **{"a": 2}),
    lambda: named(a=1, **{"b": 2, "a": 3}),
    lambda: named(**{1: 2}),
    lambda: named(**{"a": 1}, **{2: 3}),
    lambda: named(**{Key("a"): 1}),
    lambda: named(**5),
    lambda: {**5},
    lambda: {"a": 1, [1]: 2},
):
    try:
        print(call())
    except TypeError as error:
        print(error)
log.clear()
odd = {**{Key("a"): 1}, **{"a": 2}, "b": 3}
print(list(odd.values()), log)
merged = {"a": 1, **{Key("a"): 2}}
print(list(merged.items()), log)
