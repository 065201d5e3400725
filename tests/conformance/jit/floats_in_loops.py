# Floats in hot loops: special values, mixing with ints, comparison, rounding, division by zero, formatting, boxed ones.
import math


def series(n):
    s = 0.0
    for k in range(n):
        s += (-1) ** k / (2 * k + 1)
    return 4 * s


def integrate(f, a, b, n):
    h = (b - a) / n
    s = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        s += f(a + i * h)
    return s * h


def newton(x, n):
    r = x
    for _ in range(n):
        r = (r + x / r) / 2
    return r


def special(n):
    values = [0.0, -0.0, 1.5, -2.5, math.inf, -math.inf, math.nan, 1e308, 5e-324, 3, 2**53 + 1]
    counts = [0] * 8
    for i in range(n):
        a, b = values[i % 11], values[i * 5 % 11]
        counts[0] += a < b
        counts[1] += a == b
        counts[2] += a != b
        counts[3] += (a + b) != (a + b)
        counts[4] += a * b > 1
        counts[5] += bool(a)
        counts[6] += math.copysign(1, a) < 0
        counts[7] += -a == 0
    return counts


def zero_division(n):
    errors = {}
    for i in range(n):
        try:
            1.0 / (i % 3) + 5 // (i % 4 * 1.0) + 7.5 % (i % 5)
        except ZeroDivisionError as error:
            errors[str(error)] = errors.get(str(error), 0) + 1
    return errors


def mixing(n):
    x = 1
    for i in range(n):
        if i == 300:
            x = x + 0.5
        if i == 600:
            x = int(x)
        if i == 900:
            x = True
        x = x + i % 3
    return x


def orbit(n):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(n):
        r = (x * x + y * y) ** 1.5
        vx, vy = vx - 0.01 * x / r, vy - 0.01 * y / r
        x, y = x + 0.01 * vx, y + 0.01 * vy
    return f"{x:.9f} {y:.9f}"


def rounding(n):
    s = 0
    for i in range(n):
        v = i * 0.37 - 100
        s += round(v) + int(v) + math.floor(v) - math.ceil(v) + (v // 1) + round(v, 1) * 10 % 1
    return s


def text(n):
    return sum(len(repr(i / 7)) + len(f"{i / 3:.2f}") + len(str(float(i))) for i in range(n))


def logistic(r, x, n):
    for _ in range(n):
        x = r * x * (1 - x)
    return x


print(series(3000), integrate(math.sin, 0, math.pi, 1000), integrate(lambda x: x * x, 0, 3, 1000), newton(2.0, 1500), newton(2, 20))
print(special(2200), zero_division(1200), mixing(1500), orbit(2000), rounding(1000), text(700), logistic(3.9, 0.5, 2500))


def accumulate(xs):
    out, s = [], 0.0
    for x in xs:
        s = s * 0.5 + x
        out.append(s)
    return out[-1], out[len(out) // 2], min(out), max(out)


print(accumulate([i % 7 for i in range(1000)]), accumulate([0.1] * 1000), accumulate([1e308] * 500), accumulate([i if i % 2 else -0.0 for i in range(100)]))


def overflow(n):
    x = 1e300
    for i in range(n):
        x *= 1.1
        if x == math.inf:
            return i, x, x - x
    return x


def powers(n):
    errors = 0
    for i in range(n):
        try:
            (i * 1.0) ** (i % 400)
        except OverflowError as error:
            errors += 1
            last = str(error)
    return errors, last


def keys(n):
    table = {}
    for i in range(n):
        table[i / 2] = table.get(i / 2, 0) + 1
        table[i] = table.get(i, 0) + 1
    return len(table), table[3], table[3.5]


print(overflow(2000), powers(900), keys(900), sum(0.1 for _ in range(1000)), sum([0.5, 1, 2**60, True]), max(i * -0.5 for i in range(500)), [x for x in (i * 0.25 for i in range(1000)) if x == int(x)][-2:])


def compare_chain(n):
    return sum(0.1 < i / n <= 0.5 != 0.3 for i in range(n)), sum(i == i * 1.0 for i in range(n)), sum(1 for i in range(n) if i * 0.1 * 10 == i)


def identity(n):
    x = 2.5
    same = 0
    for i in range(n):
        y = x
        same += y is x
        x = x + 1.0 if i % 2 else x
    return same, x


print(compare_chain(1000), identity(1500))
