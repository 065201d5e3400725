"""Float arithmetic: mixed operands, division, floor, remainder, power."""

print(1.5 + 2, 2 - 0.5, 3 * 0.1, 7 / 2.0, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 0.1 * 3)
print(2.0**10, 2**0.5, 2.0**-1, (-2.0) ** 3, 0.0**0, 1e308 * 10, -1e308 * 10, 5e-324 / 2)
print(1e16 + 1, 1e16 + 2, 0.1 + 0.7, 1.1 * 1.1, 1 - 0.9, 100 * 1.1, 3.0 * 1.0)
print(-0.0 + 0.0, 0.0 * -1, -(0.0), 0.0 == -0.0, 0.0 // 5, -0.0 // 5, -1e-20 // 1, -1e-20 % 1, 5.0 % 5, -5.0 % 5)
inf = float("inf")
nan = float("nan")
print(inf + 1, inf - inf, inf * 0, -inf < 1e308 < inf, inf == inf, inf // 1, 5 % inf, -5 % inf, 1 / inf, inf**0, 1**nan, nan**0)
print(nan == nan, nan != nan, nan < nan, nan > 1, max(1, nan), max(nan, 1), min(nan, 0), nan in [nan], sorted([3.5, -1, 2, 0.5]))
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, -2.5), divmod(1e20, 3))
for f in (
    lambda: 1.0 / 0,
    lambda: 1 / 0.0,
    lambda: 1.0 // 0,
    lambda: 1.0 % 0,
    lambda: divmod(1.0, 0.0),
    lambda: 0.0**-1,
    lambda: 10.0**1000,
    lambda: 2.0 ** (10**400),
):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > inf, -(10**400) > -inf, 10**400 < inf, 1e300 < 10**301)
print(abs(-2.5), -(-1.5), +1.5, round(2.5), int(-2.5), bool(0.0), bool(nan), not 0.1)
print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e16, 1.0, -1e16]), sum([1, 2.5, True]), sum([0.1] * 3, 0.5))
x = 1.0
for i in range(60):
    x /= 3.0
print(x)
total = 0.0
for i in range(1, 1000):
    total += (-1) ** (i + 1) / i
print(total)


def newton(n):
    guess = n
    for _ in range(20):
        guess = (guess + n / guess) / 2
    return guess


print(newton(2.0), newton(2), newton(1e10), newton(0.01))
a = 5
a /= 2
b = 7.0
b //= 2
b %= 2
c = 2
c **= 0.5
print(a, b, c)
