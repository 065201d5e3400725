# Dicts in hot loops: counters, nested ones, all key kinds, mutation while reading, views, defaults, comprehension, deletion.
def count(words, n):
    table = {}
    for i in range(n):
        w = words[i % len(words)]
        if w in table:
            table[w] += 1
        else:
            table[w] = 1
    return table


def mixed_keys(n):
    d = {}
    keys = [1, 1.0, True, "1", (1,), None, 2**70, 0.5, "a" * 3, frozenset([1])]
    for i in range(n):
        k = keys[i % 10]
        d[k] = d.get(k, 0) + i
    return len(d), d[1], d["1"], d[None], d[(1,)], d[2**70]


def nested(n):
    g = {}
    for i in range(n):
        g.setdefault(i % 5, {}).setdefault(i % 3, []).append(i)
    return sum(len(v) for row in g.values() for v in row.values()), g[4][2][-1], list(g), list(g[0])


def delete_and_insert(n):
    d = {i: i for i in range(10)}
    order = []
    for i in range(n):
        k = i * 7 % 13
        if k in d:
            del d[k]
        else:
            d[k] = i
        if i % 400 == 0:
            order.append(list(d))
    return order, len(d)


def missing(n):
    d, bad = {"a": 1}, 0
    for i in range(n):
        try:
            d["a" if i % 3 else i]
        except KeyError as error:
            bad += error.args[0]
    return bad


def iterate(n):
    d = {c: ord(c) for c in "abcdef"}
    s = 0
    for _ in range(n):
        for k in d:
            s += d[k]
        for k, v in d.items():
            s ^= v + len(k)
        for v in d.values():
            s += v & 1
    return s


def change_size(n):
    errors = 0
    for i in range(n):
        d = {1: 1, 2: 2, 3: 3}
        try:
            for k in d:
                if i % 2:
                    d[k] = i
                else:
                    d[k + 10] = 1
        except RuntimeError as error:
            errors += 1
            text = str(error)
    return errors, text


class Key:
    __slots__ = ("n",)
    hashes = compares = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.hashes += 1
        return self.n % 8

    def __eq__(self, other):
        Key.compares += 1
        return self.n == other.n


def own_keys(n):
    d = {}
    for i in range(n):
        d[Key(i % 20)] = i
    return len(d), sorted(d.values())[:3], Key.hashes


class Missing(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


def with_missing(n):
    d, s = Missing(), 0
    for i in range(n):
        s += d[i % 50]
    return s, len(d)


def merge(n):
    d = {"x": 0}
    for i in range(n):
        d = {**d, "x": d["x"] + 1, i % 4: i} if i % 2 else d | {"y": i}
    return d


def unhashable(n):
    bad = 0
    for i in range(n):
        try:
            {}[[] if i % 2 else i % 3]
        except TypeError as error:
            bad += 1
            text = str(error)
        except KeyError:
            bad += 100
    return bad, text


def memo(n, table={}):
    if n in table:
        return table[n]
    table[n] = result = n if n < 2 else memo(n - 1) + memo(n - 2)
    return result


def popped(n):
    d, s = {i: i for i in range(n)}, 0
    while d:
        k, v = d.popitem()
        s += k
        if v % 3 == 0 and v:
            s -= d.pop(v - 1, 0)
    return s


print(count(["a", "b", "a", "c"], 2000), mixed_keys(2000), nested(1500), delete_and_insert(2000), sep="\n")
print(missing(1500), iterate(300), change_size(600), own_keys(1500), with_missing(1500), merge(600), unhashable(900), memo(90), popped(1000), sep="\n")
print(sum({i: i * i for i in range(1000)}.values()), len({i % 7: i for i in range(1000)}), {k: v for k, v in zip("ab" * 300, range(600))})
