# Lookups by the very tuple that was looked for just before, with all that may happen in between.
import gc


def count(pairs):
    counts = {}
    for p in pairs:
        counts[p] = counts.get(p, 0) + 1
    return counts


print(count([(i % 3, "ab"[i % 2]) for i in range(30)]))

d, e, key = {}, {}, (1, "a")
print(key in d, d.get(key), key in e)
d[key] = 1
print(key in d, key in e, e.get(key), d[key])
e[key] = 2
print(d[key], e[key], d.pop(key), key in d, e.pop(key), key in e)
d[key] = 3
other = (1, "a")
print(other in d, d[other], key in d)
del d[other]
print(key in d, d.setdefault(key, 4), d.setdefault(key, 5), d)
d.clear()
print(key in d, d.get(key, "none"))
d[(2,)] = 1
d[key] = 6
d.update({key: 7})
print(d[key], list(d))
for i in range(100):
    d[(i, "x")] = i
print(key in d, d[key], d[(99, "x")], len(d))
for i in range(100):
    k = (i, "x")
    if k in d:
        del d[k]
    assert k not in d
print(key in d, d[key], len(d))
copy = dict(d)
print(key in copy, copy[key])
copy[key] = 8
print(d[key], copy[key])


# Keys that say themselves how they hash and compare are asked each time.
class Loud:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        print("hash", self.x)
        return 1

    def __eq__(self, other):
        print("eq", self.x)
        return isinstance(other, Loud) and self.x == other.x


k = (Loud(1), 2)
d = {}
print(k in d)
d[k] = 1
print(d[k], d.get(k))
d = {(Loud(1), 2): "found", (1, 2): "plain"}
print(d[(1, 2)], d.get((1, 2)))

# The memory of a dead tuple may be another one's.
d = {(0, 0): 1}
misses = 0
for i in range(300):
    k = (i, i)
    misses += k not in d
    del k
    if i % 50 == 0:
        gc.collect()
    k = (0, 0)
    misses += k not in d
    misses += (i + 1, 0) in d
print(misses)
