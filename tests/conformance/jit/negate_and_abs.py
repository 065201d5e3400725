"""Negation, abs, floor division and remainder at the most negative machine integers in hot code."""


def probe(x):
    return -x, abs(x), x // -1, x % -1, x // 3, x % 3, ~x, x - 1, x + 1


def warm(n):
    total = 0
    for i in range(-n, n):
        a = probe(i)
        total += a[0] + a[1] * 2 + a[4] * 3 + a[5] * 5 + a[6]
    return total


print(warm(6000))
for bits in (30, 31, 60, 61, 62, 63):
    print(bits, probe(-(2**bits)), probe(2**bits - 1))


def divide(a, b):
    return a // b, a % b


def table(n):
    total = 0
    for i in range(1, n):
        q, r = divide(i * 7919 - 50000, i % 13 - 20)
        total += q * 3 + r
    return total


print(table(10000))
for a in (-(2**62), -(2**63), 2**62, 2**64, 7, -7):
    for b in (-1, 1, 2, -2, 2**62, -(2**62)):
        q, r = divide(a, b)
        print(a, b, q, r, q * b + r == a)
try:
    divide(1, 0)
except ZeroDivisionError as error:
    print(error)
print(divide(True, 2), divide(7.5, 2), divide(-7, 2.0))
