# Tuples in hot loops: made, unpacked, swapped, returned, compared, used as keys, nested, of the wrong length.
def divide(a, b):
    return a // b, a % b


def swaps(n):
    a, b, c = 1, 2.5, "c"
    for i in range(n):
        a, b, c = b, c, a
    return a, b, c


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def results(n):
    s = t = 0
    for i in range(1, n):
        q, r = divide(i * 7, i)
        s += q
        t += r
        (x, y), z = divide(i, 3), i
        s += x * y - z
    return s, t


print(swaps(2000), swaps(2001), len(str(fib(1500))), fib(90), results(2000))


def keys(n):
    grid = {}
    for i in range(n):
        grid[i % 10, i % 7] = grid.get((i % 10, i % 7), 0) + i
    return len(grid), grid[3, 3], grid[(9, 6)], max(grid.items(), key=lambda kv: (kv[1], kv[0]))


print(keys(2000))


def starred(n):
    s = 0
    for i in range(n):
        first, *rest = (i, i + 1, i + 2)
        *init, last = rest
        s += first + len(rest) + init[0] * last
    return s


print(starred(1500))


def compare(n):
    c = [0, 0, 0]
    for i in range(n):
        p, q = (i % 5, i % 3), (i % 4, i % 7)
        c[0] += p < q
        c[1] += p == q
        c[2] += p >= q
    return c


print(compare(2000))


def wrong(n):
    errors = {}
    for i in range(n):
        try:
            a, b = (1,) * (i % 4)
        except ValueError as error:
            errors[str(error)] = errors.get(str(error), 0) + 1
    return errors


print(wrong(1200))


def kinds(items):
    out = []
    for item in items:
        try:
            a, b = item
            out.append((a, b))
        except (TypeError, ValueError) as error:
            out.append(str(error))
    return out


mixed = [(1, 2), [3, 4], "ab", {5: 0, 6: 0}, range(2), (x for x in "xy"), 7, "abc", None, (1, 2, 3), iter([1])]
print(kinds([(i, i) for i in range(1000)])[-1], kinds(mixed))


def pairs(n):
    total = 0
    for (i, (a, b)) in enumerate(zip(range(n), range(n, 0, -1))):
        total += i * (a - b)
    for k, v in {j: j * j for j in range(n)}.items():
        total ^= k + v
    return total


print(pairs(1500))


def growing(n):
    t = ()
    for i in range(n):
        t += (i,)
        if len(t) > 20:
            t = t[10:] + t[:2]
    return t, len(t), t.index(i), i in t, t[::-3]


print(growing(1500))


def persistent(n):
    stack = None
    for i in range(n):
        stack = (i, stack)
        if i % 3 == 0:
            top, stack = stack
    depth, total = 0, 0
    while stack is not None:
        value, stack = stack
        depth += 1
        total += value
    return depth, total


print(persistent(3000))


def multiple(n):
    m = []
    for i in range(n):
        x = y = [i]
        x += y
        m = x
        i, m[0] = m[0], i
    return m, i


print(multiple(1500))
