# Many generators at once, made and dropped, interleaved.
def numbers(start, step):
    while True:
        yield start
        start += step


generators = [numbers(i, i + 1) for i in range(100)]
print(sum(next(g) for _ in range(5) for g in generators))
print([next(g) for g in generators[:10]])
total = 0
for i in range(300):
    total += sum(x for x in range(i % 7))
    for x in numbers(i, 1):
        total += x
        break
print(total)


def round_robin(*iterables):
    waiting = [iter(i) for i in iterables]
    while waiting:
        for it in list(waiting):
            try:
                yield next(it)
            except StopIteration:
                waiting.remove(it)


print("".join(round_robin("abc", "d", "efgh")))


def merge(a, b):
    a, b = iter(a), iter(b)
    try:
        x = next(a)
    except StopIteration:
        yield from b
        return
    for y in b:
        while x < y:
            yield x
            try:
                x = next(a)
            except StopIteration:
                yield y
                yield from b
                return
        yield y
    yield x
    yield from a


print(list(merge([1, 4, 9], [2, 3, 10, 11])), list(merge([], [1])), list(merge([5], [])))


def window(iterable, size):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) == size:
            yield tuple(items)
            del items[0]


print(list(window(range(6), 3)))


def chunks(items, n):
    for i in range(0, len(items), n):
        yield items[i : i + n]


print(list(chunks("abcdefgh", 3)))


def big_frame(a, b, c, d, e, f, g, h):
    i, j, k, l, m = a, b, c, d, e
    for n in [1, 2]:
        for o in [3, 4]:
            for p in [5, 6]:
                yield [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, [*(q for q in (yield n, o))]]


g = big_frame(*range(8))
print(next(g))
print(g.send([1, 2]))
print(next(g))
