"""`int`, `float` and `range` called in hot code: with numbers of each kind, with what is none, with steps that vary."""


def to_float(values):
    return [float(value) for value in values]


def to_int(values):
    total = 0
    for value in values:
        total += int(value * 1.5)
    return total


def whole(values):
    return [int(value / 4) for value in values]


for values in ([1, 2, 3], [1.5, 2.25], [True, 10**30, 1e300], [-7, -0.0, 5e-324]):
    print([to_float(values) for _ in range(400)][-1])
print([to_int([1, 2, 3]) for _ in range(400)][-1], [to_int([1.25, -2.75]) for _ in range(400)][-1])
print([whole([-9, -8, -7, -1, 0, 1, 7, 8, 9]) for _ in range(400)][-1])
print(to_float(["2.5", b"3", " 1e3 "]), to_int([2**70, -(2.0**70)]))
for bad in (float("inf"), float("nan"), "x", None, [1]):
    for function in (to_int, to_float):
        try:
            print(function.__name__, function([bad]))
        except (OverflowError, ValueError, TypeError) as error:
            print(function.__name__, type(error).__name__, error)


class Real(float):
    pass


class Index:
    def __index__(self):
        return 4

    def __int__(self):
        return 5

    def __float__(self):
        return 6.5


print(to_float([Real(1.5), Index()]), type(to_float([Real(1.5)])[0]).__name__)


def stepped(start, stop, step):
    total = count = 0
    for n in range(start, stop, step):
        total += n
        count += 1
        if n > 10**6:
            break
    return total, count, len(range(start, stop, step))


for step in (1, 2, 3, 7):
    print([stepped(0, 50, step) for _ in range(150)][-1])
print(stepped(50, 0, -3), stepped(5, 5, 2), stepped(7, 5, 2), stepped(0, 10**12, 10**11), stepped(0, 2**65, 2**64))
for step in (0, 1.5, None):
    try:
        print(stepped(0, 10, step))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def sieve(limit):
    flags = [True] * limit
    for n in range(2, limit):
        if flags[n]:
            for multiple in range(n * n, limit, n):
                flags[multiple] = False
    return [n for n in range(2, limit) if flags[n]]


def nested(n):
    out = []
    for step in range(1, n):
        for a in range(0, n, step):
            for b in range(a, n, step + 1):
                out.append(a * 100 + b)
    return len(out), sum(out)


print(len(sieve(5000)), sieve(5000)[-3:], [nested(12) for _ in range(40)][-1])
