# Dicts in hot code: keys that are found without running code, and keys that are not.


class Odd:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        log.append(self.n)
        return isinstance(other, int) and self.n == other


log = []


def counter(table):
    def count(key):
        table[key] = table.get(key, 0) + 1
        return table[key]

    return count


def lookups(table):
    def look(key):
        found = table.get(key)
        return -1 if found is None else found

    return look


def item(table):
    def look(key):
        try:
            return table[key]
        except KeyError as error:
            return repr(error)

    return look


count = counter({})
total = 0
for i in range(3000):
    total += count(i % 17) + count("k" + str(i % 5))
print(total, count(3), count("k3"))

# Equal keys of other types share an entry.
print(count(3.0), count(True), count(1), count(False), count(0))

look = lookups({n: n * n for n in range(100)})
total = 0
for i in range(3000):
    total += look(i % 120)
print(total, look(7.0), look(2.5), look("x"), look(None), look((1, 2)), look(2**61 - 1 + 5))

get = item({"a": 1, "b": None, 5: "five"})
for i in range(2000):
    get("a")
    get(5)
print(get("a"), get("b"), get(5), get("c"), get(6), get(5.0))
for i in range(2000):
    get(i)
print(get("zz"), get(-1))

# A key whose comparison runs code stands where an integer is looked for.
mixed = {Odd(1): "odd", 2: "two", "s": "ess"}
probe = lookups(mixed)
for i in range(2000):
    probe(2)
    probe("s")
print(probe(1), probe(2), probe("s"), log)
for i in range(50):
    probe(1)
print(len(log), set(log))

# The dict changes between two looks.
table = {}
look = lookups(table)
out = []
for i in range(2000):
    if i % 500 == 3:
        table[7] = i
    if i % 500 == 9:
        del table[7]
    if i % 100 == 5:
        out.append(look(7))
    look(7)
print(out)

# Something else than a dict comes by.
def getter():
    def pick(mapping, key):
        return mapping[key]

    return pick


pick = getter()
for i in range(2000):
    pick({1: 2}, 1)
print(pick([3, 4], 1), pick((5, 6), 0), pick({"q": "r"}, "q"), pick("text", 2))
