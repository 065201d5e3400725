# Sorting by hand and by sorted: stability, many keys, partial order, merge of runs, counting, topological, natural order.
def insertion(xs, key=lambda x: x):
    out = []
    for x in xs:
        i = len(out)
        while i and key(out[i - 1]) > key(x):
            i -= 1
        out.insert(i, x)
    return out


def merge_sort(xs, less=lambda a, b: a < b):
    if len(xs) < 2:
        return list(xs)
    a, b = merge_sort(xs[: len(xs) // 2], less), merge_sort(xs[len(xs) // 2:], less)
    out = []
    while a and b:
        out.append(b.pop(0) if less(b[0], a[0]) else a.pop(0))
    return out + a + b


def quick(xs):
    if not xs:
        return []
    pivot, *rest = xs
    return [*quick([x for x in rest if x < pivot]), pivot, *quick([x for x in rest if not x < pivot])]


def heap_sort(xs):
    xs = list(xs)

    def sift(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and xs[child] < xs[child + 1]:
                child += 1
            if not xs[i] < xs[child]:
                return
            xs[i], xs[child] = xs[child], xs[i]
            i = child

    for i in reversed(range(len(xs) // 2)):
        sift(i, len(xs))
    for n in range(len(xs) - 1, 0, -1):
        xs[0], xs[n] = xs[n], xs[0]
        sift(0, n)
    return xs


def radix(xs):
    shift = 0
    while any(x >> shift for x in xs):
        buckets = [[] for _ in range(16)]
        for x in xs:
            buckets[x >> shift & 15].append(x)
        xs = [x for b in buckets for x in b]
        shift += 4
    return xs


def shell(xs):
    xs, gap = list(xs), len(xs) // 2
    while gap:
        for i in range(gap, len(xs)):
            x, j = xs[i], i
            while j >= gap and xs[j - gap] > x:
                xs[j] = xs[j - gap]
                j -= gap
            xs[j] = x
        gap //= 2
    return xs


state, data = 3, []
for _ in range(60):
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    data.append(state >> 8 & 0xFFF)
expected = sorted(data)
for f in (insertion, merge_sort, quick, heap_sort, radix, shell):
    print(f.__name__, f(data) == expected, f([]), f([5]), f([2, 1]), f([3, 3, 1])[:2])
print(data[:6], expected[:6], expected[-3:])
pairs = [(x % 5, i) for i, x in enumerate(data)]
by_first = sorted(pairs, key=lambda p: p[0])
print(all(a[1] < b[1] for a, b in zip(by_first, by_first[1:]) if a[0] == b[0]), insertion(pairs, key=lambda p: p[0]) == by_first, merge_sort(pairs, lambda a, b: a[0] < b[0]) == by_first)
reverse = sorted(pairs, key=lambda p: p[0], reverse=True)
print(all(a[1] < b[1] for a, b in zip(reverse, reverse[1:]) if a[0] == b[0]), reverse[:3])


def natural(text):
    parts, number = [], ""
    for ch in text + "\0":
        if ch.isdigit():
            number += ch
        else:
            if number:
                parts.append((0, int(number), ""))
                number = ""
            parts.append((1, 0, ch))
    return parts


print(sorted(["f10", "f9", "f1b", "f1", "f01a", "e100"], key=natural), sorted(["f10", "f9", "f1"]))
people = [("Ann", 30, 1.7), ("bob", 25, 1.8), ("Cid", 30, 1.6), ("dot", 25, 1.8)]
print(sorted(people, key=lambda p: (-p[1], p[2], p[0].lower())), sorted(people, key=lambda p: p[0].swapcase()), sorted(sorted(people), key=lambda p: p[2], reverse=True)[0])
order = {c: i for i, c in enumerate("zyxabc")}
print(sorted("abcxyz", key=order.get), sorted([None, 3, None, 1], key=lambda x: (x is None, x or 0)), sorted([True, 0, 2, False, -1]), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted("The quick Brown".split(), key=str.casefold), sorted([[3], [1, 2], []], key=len), sorted([(1, "b"), (1, "a"), (0, "z")]))


def rank(xs):
    order = sorted(range(len(xs)), key=xs.__getitem__)
    ranks = [0] * len(xs)
    for r, i in enumerate(order):
        ranks[i] = r
    return ranks


def median_of_medians(xs, k):
    if len(xs) <= 5:
        return sorted(xs)[k]
    pivot = median_of_medians([sorted(xs[i:i + 5])[len(xs[i:i + 5]) // 2] for i in range(0, len(xs), 5)], len(xs) // 10)
    low, high = [x for x in xs if x < pivot], [x for x in xs if x > pivot]
    if k < len(low):
        return median_of_medians(low, k)
    if k >= len(xs) - len(high):
        return median_of_medians(high, k - len(xs) + len(high))
    return pivot


print(rank([30, 10, 20]), [median_of_medians(data, k) == expected[k] for k in (0, 7, 30, 59)], [sorted(data)[i::20] for i in range(2)])
groups = {}
for word in "eat tea tan ate nat bat".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print(sorted(groups.values(), key=lambda g: (-len(g), g)), max(groups, key=lambda k: len(groups[k])))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls, list(map(list, zip(*sorted(zip([3, 1, 2], "cab"))))))
