# Comprehensions and lambdas as the hot code: nested, filtered, of changing element types, with captured names, raising.
def squares(n):
    return [i * i for i in range(n)]


def filtered(xs):
    return [x for x in xs if x % 3 and x & 1]


def nested(n):
    return [[i * j for j in range(i)] for i in range(n)]


def flat(rows):
    return [v for row in rows for v in row if v]


def tables(n):
    return {i: {j: i ^ j for j in range(4)} for i in range(n)}, {i % 17 for i in range(n)}


def captured(n, k):
    total = 0

    def add(v):
        nonlocal total
        total += v
        return total

    out = [add(i * k) for i in range(n)]
    return out[-1], total, sum(f() for f in [lambda i=i: i + k for i in range(n)])


def conditional(xs):
    return [x if isinstance(x, int) else len(x) if isinstance(x, str) else -1 for x in xs]


def summed(n):
    return sum(i * j for i in range(n) for j in range(i)), max((i * 7919) % 101 for i in range(n)), any(i > n - 3 for i in range(n)), all(i < n for i in range(n))


def failing(xs):
    try:
        return [100 // x for x in xs]
    except ZeroDivisionError as error:
        return str(error)


def walrus(n):
    return [y for i in range(n) if (y := i * i % 13) > 6], y


def mapped(n):
    return list(map(lambda v: v * 2, filter(lambda v: v % 2, range(n))))[-1], sorted(range(n), key=lambda v: (v % 7, -v))[:3], list(zip(range(n), (c for c in "abc" * n)))[-1]


def strings(n):
    return "".join(chr(97 + i % 26) for i in range(n))[-5:], [s[::-1] for s in (str(i) for i in range(n)) if s == s[::-1]][-1], {c: i for i, c in enumerate("abc" * n)}


print(len(squares(3000)), squares(2000)[-1], len(filtered(range(3000))), filtered([1, 2, 5, 7]))
print(sum(map(sum, nested(60))), len(flat(nested(50))), flat([[0, 1], [], [2.5, "", "x"]]))
t, s = tables(500)
print(len(t), t[499], len(s), captured(1000, 3), captured(1000, 0.5), captured(500, 2**61))
print(sum(conditional([1, "abc", 2.5, None] * 400)), conditional([True, "", []]), summed(70), failing([1, 2, 5] * 300), failing([3] * 500 + [0]), failing([0.5, 2]))
print(walrus(1000)[1], len(walrus(1000)[0]), mapped(1000), strings(900))
x = 10
print(sum([x * i for i in range(1000)]), [x for x in range(5)], x, sum(x for _ in range(500)))
x = 2.5
print(sum([x * i for i in range(1000)]))


class Body:
    n = 400
    values = [i * 2 for i in range(n)]
    try:
        bad = [n for _ in range(3)]
    except NameError as error:
        bad = str(error)


print(sum(Body.values), Body.bad)
deep = [i for i in range(40) for j in range(i) for k in range(j) if (i + j + k) % 11 == 0]
print(len(deep), sum(deep), [[[k for k in range(j)] for j in range(i)] for i in range(4)])
