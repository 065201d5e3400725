"""Numerical programs: integration, roots, series, means."""

import math


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


print(simpson(lambda x: x * x, 0, 3, 10), simpson(math.sin, 0.0, math.pi, 100), simpson(lambda x: 1 / x, 1, math.e, 50))


def derivative(f, h=1e-5):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


print(f"{derivative(math.exp)(1.0):.8f} {derivative(derivative(lambda x: x**3), 1e-3)(2.0):.4f}")


def bisect(f, low, high, tolerance):
    steps = 0
    while high - low > tolerance:
        steps += 1
        middle = (low + high) / 2
        if f(middle) > 0:
            high = middle
        else:
            low = middle
    return low, steps


print(bisect(lambda x: x**3 - x - 2, 1.0, 2.0, 1e-12))


def make_stats():
    count, mean, m2 = 0, 0.0, 0.0

    def add(x):
        nonlocal count, mean, m2
        count += 1
        delta = x - mean
        mean += delta / count
        m2 += delta * (x - mean)

    return add, lambda: (count, mean, m2 / count, math.sqrt(m2 / count))


add, stats = make_stats()
for k in range(50):
    add((k * 7919 % 101) / 10)
print(stats())


def logistic(r):
    x = 0.5
    out = []
    for i in range(30):
        x = r * x * (1 - x)
        if i > 26:
            out.append(x)
    return out


print(logistic(2.5), logistic(3.2), logistic(3.9))


def mandelbrot(c_re, c_im, limit):
    re = im = 0.0
    for n in range(limit):
        re, im = re * re - im * im + c_re, 2 * re * im + c_im
        if re * re + im * im > 4.0:
            return n
    return limit


for y in range(-6, 7, 3):
    print("".join([" .:-=+*#%@"[mandelbrot(x / 12, y / 6, 20) // 2 - 1] for x in range(-26, 9)]))
pi = 0.0
for k in range(2000):
    pi += (4.0 if k % 2 == 0 else -4.0) / (2 * k + 1)
print(pi, abs(pi - math.pi) < 1e-3)
