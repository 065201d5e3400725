# Functions with *args, keyword-only parameters and defaults that compiled code calls directly: too large or recursive.
def memoize(function):
    cache = {}

    def wrapper(*args):
        if args in cache:
            return cache[args]
        result = cache[args] = function(*args)
        return result

    wrapper.cache = cache
    return wrapper


def solve(n):
    @memoize
    def paths(i, j):
        return 1 if i == 0 or j == 0 else (paths(i - 1, j) + paths(i, j - 1)) % 1000007

    @memoize
    def parts(n, k):
        if n == 0:
            return 1
        return 0 if n < 0 or k == 0 else parts(n - k, k) + parts(n, k - 1)

    @memoize
    def text(n):
        return "" if n == 0 else text(n - 1) + str(n % 10)

    return paths(n, n), parts(n, n), len(paths.cache), text(n)[-3:]


print([solve(n) for n in (20, 40, 60)])


def total(first, *rest, scale=2, **more):
    if not rest:
        return first * scale + len(more)
    return first + total(*rest, scale=scale, **more)


def large(a, b=3, *rest, key=5):
    x = a + b + key
    for item in rest:
        x = x * 31 % 10007
        x += item if item % 2 else -item
        if x < 0:
            x = -x
        if x > 9000:
            x -= 7
    if a % 97 == 96:
        raise ValueError(a, rest)
    y = (a ^ b) & 0xFF
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    y = y * 3 + 1 if y % 2 else y // 2
    return x + y + len(rest)


def calls(n):
    result, errors = 0, 0
    for i in range(n):
        try:
            result += large(i) + large(i, 1) + large(i, 1, 2, 3) + large(i, key=9) + large(b=i, a=1)
        except ValueError as error:
            errors += error.args[0]
            assert error.args[1] == ()
        result += total(1, 2, 3) + total(1, 2, scale=i, z=1)
    return result, errors


print(calls(3000))


def deep(n, *rest):
    return 0 if n == 0 else 1 + deep(n - 1, n, *rest[:2])


for _ in range(400):
    deep(50)
try:
    deep(100000)
except RecursionError as error:
    print(str(error)[:32])


def counted(n, *rest):
    yield n
    yield from rest


def generators(n):
    return sum(sum(counted(i, 1, i)) for i in range(n)), [sum(counted(i, i)) for i in range(n)][-1]


print(generators(2000))
