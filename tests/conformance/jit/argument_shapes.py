"""Wrong and unusual calls from hot call sites recover with the right error."""


def f(a, b):
    return a - b


def drive(n, args):
    total = 0
    for i in range(n):
        total += f(*args)
    return total


print(drive(3000, (5, 3)), drive(3000, (0.5, 1)), drive(10, (10**20, 1)))
for args in ((1,), (1, 2, 3), (), ("a", 1)):
    try:
        drive(5, args)
    except TypeError as error:
        print(error)


def hot_site(g, n):
    errors = {}
    total = 0
    for i in range(n):
        try:
            total += g(i)
        except TypeError as error:
            errors[str(error)] = errors.get(str(error), 0) + 1
    return total, errors


def one(x):
    return x


print(hot_site(one, 3000))
print(hot_site(lambda: 1, 3000))
print(hot_site(lambda x, y=2: x * y, 3000))
print(hot_site(lambda *xs: len(xs), 3000))
print(hot_site(lambda x, *, k: x, 100))
print(hot_site("no", 100))
print(hot_site(one, 3000))


def many(a, b, c, d, e, g, h, i, j, k, l, m):
    return a + b * 2 + c * 3 + d * 4 + e * 5 + g * 6 + h * 7 + i * 8 + j * 9 + k * 10 + l * 11 + m * 12


def run_many(n):
    total = 0
    for x in range(n):
        total += many(x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, x) + many(*range(12))
    return total


print(run_many(2000), many(*[0.5] * 12))


def returns(n):
    if n % 4 == 0:
        return n
    if n % 4 == 1:
        return float(n)
    if n % 4 == 2:
        return str(n)


def sums(n):
    counts = {}
    for i in range(n):
        name = type(returns(i)).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


print(sums(4000))


def keyword_site(n):
    total = 0
    for i in range(n):
        total += f(b=i, a=i * 2) + f(i, b=1)
    return total


print(keyword_site(3000))
def outer(n):
    def inner(depth, total):
        return total if depth == 0 else inner(depth - 1, total + depth * n)

    return inner


print(sum([outer(k)(20, 0) for k in range(300)]))
