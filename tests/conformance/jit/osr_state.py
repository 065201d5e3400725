"""A loop at module level and long loops called once: everything live survives the switch of tiers."""

a, b, c, d = 1, 2.5, "text", [0]
e = None
count = 0
for i in range(6000):
    a = (a * 5 + i) % 100003
    b = b * 0.999 + a
    if i % 1000 == 0:
        c = c + str(i)
        d.append(a)
    count += 1
print(a, b, c, d, e, count, i)


def once(n):
    x, y, z = 0, 1.0, (1, "z")
    names = {"k": 0}
    inner = lambda: (x, y)
    log = []
    i = 0
    while i < n:
        x += i
        y /= 1.001
        if i % 1500 == 0:
            log.append(inner())
        if i == n - 2:
            z = z + (x,)
        names["k"] += i & 1
        i += 1
    return x, y, z, names, log, i


print(once(6000))


def nested(n):
    out = []
    total = 0
    for i in range(n):
        row = 0
        for j in range(n):
            row += i ^ j
            if j == i:
                out.append(row)
        total += row
    else:
        out.append("end")
    return total, len(out), out[:4], out[-2:], i, j


print(nested(70))


def with_stack(n):
    return [1, 2, sum([i for i in range(n)]), (lambda: n)()] + [max([x * x % 1009 for x in range(n)])]


print(with_stack(4000))


def in_try(n):
    try:
        for i in range(n):
            if i * i > 10**7:
                raise ValueError(i)
    except ValueError as error:
        return "raised", error.args[0], i
    finally:
        i = "final"
    return i


print(in_try(6000), in_try(100))


def unpacking(n):
    a, b, *rest = 0, 1, 2
    for k, (p, q) in enumerate([(j, j + 1) for j in range(n)]):
        a, b = b, (a + b) % 10007
        rest = [p, q, *rest[:2]]
    return a, b, rest, k


print(unpacking(4000))
big = 1
for i in range(1, 400):
    big = big * i
print(len(str(big)), big % 1000003)
