# Lists in hot loops: appended, popped, sliced, sorted, nested, aliased, of mixed and changing element types.
def sieve(n):
    flags = [True] * n
    primes = []
    for i in range(2, n):
        if flags[i]:
            primes.append(i)
            for j in range(i * i, n, i):
                flags[j] = False
    return len(primes), primes[-3:]


def matrix(n):
    a = [[i * j % 7 for j in range(n)] for i in range(n)]
    b = [[i + j for j in range(n)] for i in range(n)]
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            t = 0
            for k in range(n):
                t += a[i][k] * b[k][j]
            c[i][j] = t
    return c[0][:4], c[n - 1][-2:], sum(map(sum, c))


def bubble(xs):
    n = len(xs)
    for i in range(n):
        for j in range(n - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


print(sieve(3000), matrix(14))
print(bubble([(i * 37) % 41 for i in range(41)])[::8], bubble([x * 0.5 for x in (5, 3, 9, 1)] * 6)[:5], bubble(list("hotlooplists") * 3)[::6], bubble([3, 2.5, True, 2**70, -1] * 6)[::7])


def queue(n):
    q, out = [], 0
    for i in range(n):
        q.append(i)
        if i % 3 == 2:
            out += q.pop(0) - q.pop()
        if i % 100 == 99:
            q.insert(1, -i)
            del q[2:4]
    return out, len(q), q[:5]


print(queue(2000))


def changing(n):
    xs = [0] * 10
    s = 0
    for i in range(n):
        if i == 500:
            xs[3] = 0.5
        if i == 900:
            xs[4] = 2**65
        if i == 1200:
            xs[3] = True
        x = xs[i % 10]
        xs[i % 10] = x + 1
        s += x
    return xs, s


print(changing(1600))


def out_of_range(n):
    xs = list(range(10))
    bad = 0
    for i in range(n):
        try:
            xs[i % 23 - 11] += 1
        except IndexError as error:
            bad += 1
            text = str(error)
    return bad, text, xs


print(out_of_range(1500))


def alias(n):
    a = b = [1, 2, 3]
    for i in range(n):
        a[i % 3] = b[(i + 1) % 3] + 1
        if i % 500 == 0:
            b = list(a) if a is b else a
    return a, b, a is b


print(alias(1800))


def shrinking():
    xs = list(range(1500))
    seen = 0
    for x in xs:
        seen += x
        if x % 2:
            xs.remove(x)
    ys = list(range(10))
    for y in ys:
        if len(ys) < 2000:
            ys.append(y + 1)
    return seen, len(xs), len(ys), ys[-1]


print(shrinking())


def slices(n):
    xs = list(range(50))
    h = 0
    for i in range(n):
        k = i % 50
        xs = xs[k:] + xs[:k]
        xs[i % 10:i % 10 + 2] = [i, i]
        h = (h * 7 + xs[i % 40] + xs[-1]) % 99991
    return h, xs[:4], len(xs)


print(slices(1200))


def negative(n):
    xs = [i * i for i in range(8)]
    return sum(xs[-(i % 8) - 1] - xs[i % 8] * 2 for i in range(n))


print(negative(2000))


def contains(n):
    xs = [1, "a", 2.0, None, (1,)]
    return sum((i % 3 in xs) + (None in xs) + ("b" not in xs) for i in range(n))


print(contains(1000))


class Sub(list):
    def __getitem__(self, i):
        return 1000


def read(xs, n):
    s = 0
    for i in range(n):
        s += xs[i % 3]
    return s


print(read([1, 2, 3], 1000), read(Sub([1, 2, 3]), 1000), read((4, 5, 6), 1000), read({0: 1, 1: 1, 2: 9}, 1000), read([1.5, 2.5, 3.5], 1000), read(range(3), 1000), read(b"abc", 1000))
