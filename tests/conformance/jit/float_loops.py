"""Float arithmetic in hot loops: inf, nan, signed zero, mixing with ints."""


def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.0
    for i in range(n):
        total += f(a + (i + 0.5) * h) * h
    return total


print(integrate(lambda x: x * x, 0.0, 3.0, 5000), integrate(lambda x: 1 / x, 1, 2, 5000), integrate(lambda x: x, 0, 10, 5000))


def grow(x, factor, n):
    for _ in range(n):
        x = x * factor
    return x


print(
    grow(1.0, 1.0001, 8000),
    grow(1.0, 2.0, 2000),
    grow(-1.0, 10.0, 400),
    grow(1.0, 0.5, 1100),
    grow(-1.0, 0.25, 600),
    grow(1.0, 0, 10),
    grow(-1.0, 0, 10),
)


def nan_loop(n):
    x = float("inf")
    count = equal = 0
    for i in range(n):
        y = x - x if i % 2 else i / 3.0
        if y != y:
            count += 1
        if y == y and y >= 0:
            equal += 1
        if y < 0 or y > 1e9:
            equal += 10**6
    return count, equal


print(nan_loop(5000))


def zeros(n):
    x = -0.0
    for i in range(n):
        x = x * 1.0
        x = x + -0.0
    return x, -x, x == 0, 1.0 * 0 + x


print(zeros(3000))


def mean_variance(n):
    mean = m2 = 0.0
    for i in range(1, n):
        x = (i * 7919 % 1000) / 100
        delta = x - mean
        mean += delta / i
        m2 += delta * (x - mean)
    return mean, m2 / n


print(mean_variance(6000))


def mod_loop(n, d):
    total = 0.0
    for i in range(-n, n):
        total += (i / 7) % d - (i / 3) // d
    return total


print(mod_loop(2000, 2.5), mod_loop(2000, -2.5), mod_loop(2000, 3))
try:
    mod_loop(10, 0.0)
except ZeroDivisionError as error:
    print(error)
for x, n in ((2.0, 0.5), (2, 10), (2.0, -1), (0.0, 0)):
    total = 0
    for _ in range(2000):
        total = x**n
    print(total, end=" ")
print()


def compare(a, b, n):
    less = 0
    for i in range(n):
        if a + i < b:
            less += 1
    return less


print(
    compare(0, 1500.5, 3000),
    compare(0.5, 1500, 3000),
    compare(2**53, 2.0**53, 2),
    compare(2**53 + 1, 2.0**53 + 2, 3),
    compare(0, float("nan"), 3000),
)
