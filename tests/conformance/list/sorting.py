"""sorted and sort: stability, keys, reverse, mixed numbers, errors inside keys; hand-written sorts."""

data = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: (-p[1], p[0])))
print(sorted(data, key=lambda p: p[0], reverse=True))
print(
    sorted([3, 1.5, True, -2, 10**20, 0.0]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([], key=len), sorted((3, 1)), sorted({2, 1})
)
print(sorted([[2, 1], [1, 5], [1]]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted([-3, 2, -1], key=abs))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
for f in (
    lambda: sorted([1, "a"]),
    lambda: sorted([None, None]),
    lambda: sorted([1, 2], key=lambda x: 1 / (x - 1)),
    lambda: sorted(5),
    lambda: sorted([{}, {}]),
    lambda: sorted([1], reverse="x"),
    lambda: sorted([2, 1], kee=1),
):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as error:
        print(error)


def insertion(xs, before):
    out = []
    for x in xs:
        i = len(out)
        while i and before(x, out[i - 1]):
            i -= 1
        out.insert(i, x)
    return out


def merge(xs, before):
    if len(xs) < 2:
        return xs[:]
    middle = len(xs) // 2
    left, right = merge(xs[:middle], before), merge(xs[middle:], before)
    out = []
    while left and right:
        out.append(right.pop(0) if before(right[0], left[0]) else left.pop(0))
    return out + left + right


def heap(xs, before):
    h = xs[:]

    def sift(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and before(h[child], h[child + 1]):
                child += 1
            if not before(h[i], h[child]):
                return
            h[i], h[child] = h[child], h[i]
            i = child

    for i in range(len(h) // 2 - 1, -1, -1):
        sift(i, len(h))
    for end in range(len(h) - 1, 0, -1):
        h[0], h[end] = h[end], h[0]
        sift(0, end)
    return h


state = 12345
numbers = []
for _ in range(60):
    state = (state * 1103515245 + 12345) % 2**31
    numbers.append(state % 100)
print(numbers)
for sort in (insertion, merge, heap):
    print(
        sort.__name__,
        sort(numbers, lambda a, b: a < b) == sorted(numbers),
        sort(numbers, lambda a, b: a > b) == sorted(numbers, reverse=True),
    )
