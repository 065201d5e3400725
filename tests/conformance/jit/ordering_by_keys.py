# `max`, `min` and `sorted` with key functions that are known or made in place, over ranges, lists, generators and the rest.


def over_ranges(n):
    total = 0
    for i in range(n):
        total += max(range(20), key=lambda k: (k * 7 + i) % 23)
        total += min(range(20), key=lambda k: (k * 7 + i) % 23) * 100
        total += sorted(range(10), key=lambda k: (k * 3 + i) % 11)[2] * 10000
    return total


print(over_ranges(900))


def distance(p):
    return lambda q: (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2


points = [(i * 37 % 101, i * 53 % 97) for i in range(30)]


def nearest(n):
    out = []
    for i in range(n):
        d = distance((i % 101, i % 97))
        out.append((min(points, key=d), max(points, key=d), sorted(points, key=d, reverse=True)[0]))
    return out[0], out[-1], len(set(out))


print(nearest(900))


def other_sources(n):
    total = 0
    words = {"pear": 3, "fig": 9, "banana": 1}
    for i in range(n):
        total += len(max(words, key=lambda w: words[w] + i % 5))
        total += len(min(words.items(), key=lambda pair: pair[1])[0])
        total += len(sorted({"a", "bb", "ccc"}, key=lambda w: -len(w))[0])
        total += max((x * x % 17 for x in range(9)), key=lambda x: -x)
        total += len(sorted(words, key=len)[0]) + len(max("hello", key=ord))
        total += sorted([3, 1, 2], key=None)[0] + max([4, 5], key=None)
        total += sorted((5, 6, 7), reverse=True, key=lambda x: x % 3)[0]
    return total


print(other_sources(700))


def with_floats_and_text(n):
    total = 0.0
    for i in range(n):
        total += max([1, 2.5, 3], key=lambda x: x * (-1) ** i)
        total += min([0.5, 2, True], key=lambda x: -x if i % 2 else x)
        total += len(sorted(["b", "a", "c"], key=lambda s: s if i % 2 else s * 2)[0])
    return total


print(with_floats_and_text(1000))


# All items come before all keys, all keys before the comparisons.
def order(n):
    log = []

    def items():
        for x in (2, 1):
            log.append(f"item {x}")
            yield x

    class Key:
        def __init__(self, x):
            log.append(f"key {x}")
            self.x = x

        def __lt__(self, other):
            log.append(f"{self.x} < {other.x}")
            return self.x < other.x

        def __gt__(self, other):
            log.append(f"{self.x} > {other.x}")
            return self.x > other.x

    for _ in range(n):
        log.clear()
        sorted(items(), key=lambda x: Key(x))
        max(items(), key=lambda x: Key(x))
        min(items(), key=lambda x: Key(x))
    return log


print(order(400))


def errors(n):
    texts = {}

    def note(act):
        try:
            act()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
            texts[text] = texts.get(text, 0) + 1

    for i in range(n):
        note(lambda: max([], key=lambda x: x))
        note(lambda: min((), key=lambda x: x))
        note(lambda: sorted(5, key=lambda x: x))
        note(lambda: sorted([1, "a"], key=lambda x: x))
        note(lambda: max([1, None], key=lambda x: x))
        note(lambda: sorted([1, 2], key=lambda x: 1 // (x - 2)))
        note(lambda: max([1], key=lambda: 1))
        note(lambda: max([1, 2], key=5))
    return texts


for text, count in errors(400).items():
    print(count, text)


def stable(n):
    out = None
    for i in range(n):
        pairs = [(k % 3, k) for k in range(9)]
        out = sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True)
    return out


print(stable(700))
print(max([(1, "b"), (1, "a")], key=lambda p: p[0]), min([(1, "b"), (1, "a")], key=lambda p: p[0]))
