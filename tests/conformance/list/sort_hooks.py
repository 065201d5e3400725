# sort: how keys and comparisons are called, what happens when they fail, and which operators are enough.
class Item:
    calls = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.calls += 1
        return self.n < other.n

    def __repr__(self):
        return f"<{self.n}>"


class Greater:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"G{self.n}"


class Fails(Item):
    def __lt__(self, other):
        if other.n == 3 or self.n == 3:
            raise ValueError("three")
        return super().__lt__(other)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


xs = [Item(n) for n in (5, 2, 9, 1, 7)]
xs.sort()
print(xs, Item.calls > 3)
Item.calls = 0
xs.sort()
print("sorted already:", Item.calls)
Item.calls = 0
xs.sort(reverse=True)
print(xs, Item.calls)
print(sorted([Greater(3), Greater(1), Greater(2)]), max([Item(2), Item(3)], key=lambda i: i.n))
attempt(lambda: sorted([object(), object()]))
attempt(lambda: sorted([1, "a", 2]))
attempt(lambda: sorted(["a", 1]))
attempt(lambda: sorted([(1, "a"), (1, 2)]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([None]))
attempt(lambda: sorted([1, None], key=lambda x: x is None))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted(5))
attempt(lambda: sorted([1], 5))
attempt(lambda: sorted())
attempt(lambda: [].sort(cmp=1))
attempt(lambda: sorted([1], reverse="x"))
attempt(lambda: sorted([2, 1], key=None, reverse=None))
attempt(lambda: sorted([3, 1, 2], key=lambda x, y: 0))
attempt(lambda: sorted([1, 2], key="name"))

ys = [Fails(n) for n in (4, 1, 3, 2)]
attempt(ys.sort)
print(sorted(y.n for y in ys), len(ys))

keyed = []


def key(x):
    keyed.append(x)
    if x == "stop":
        raise StopIteration("from the key")
    return x


words = ["pear", "fig", "apple"]
words.sort(key=key)
print(words, keyed)
words = ["b", "stop", "a"]
attempt(lambda: words.sort(key=key))
print(words)


def peeking(x):
    seen.append(list(zs))
    return -x


zs, seen = [1, 2, 3], []
zs.sort(key=peeking)
print(zs, seen)
print(sorted({3: "c", 1: "a"}), sorted("hello"), sorted({"k": 1}.items()), sorted(range(5), key=lambda n: -n % 3))
mixed = [3, 1.5, True, 2**70, -0.0, 0, 1]
mixed.sort()
print(mixed)
print(sorted([float("inf"), 2, float("-inf"), 1e300]), sorted([[2], [1, 2], [1], []]), sorted([b"b", b"a", b""]), sorted(["ß", "z", "Z", "é", "a", "😀", ""]))
records = [(n * 37 % 11, chr(97 + n * 5 % 7), n) for n in range(25)]
by_two = sorted(records, key=lambda r: r[1])
print([r[2] for r in sorted(by_two, key=lambda r: r[0], reverse=True)])
print([r[2] for r in sorted(records, key=lambda r: (-r[0], r[1]))])
big = [(i * 7919) % 1009 for i in range(1000)]
print(sorted(big) == sorted(reversed(sorted(big))), sorted(big)[:5], sorted(big, key=lambda x: (x % 10, -x))[:6])
