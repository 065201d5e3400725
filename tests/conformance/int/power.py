"""pow and **: negative exponents, modulus, inverses, errors."""

print([2**n for n in range(0, 70, 7)], [(-3) ** n for n in range(6)], 0**0, 0**5, 1**1000, (-1) ** 1001)
print(2**-1, 2**-10, (-2) ** -3, 10**-2, 1**-5)
print(pow(2, 10), pow(2, 10, 1000), pow(7, 10**18, 13), pow(-7, 3, 5), pow(7, 3, -5), pow(0, 0, 1), pow(5, 0, 7))
print(pow(3, -1, 7), pow(3, -2, 7), pow(10, -1, 10**9 + 7), pow(2, 200, 10**30))
print(pow(base=2, exp=5), pow(2, 5, mod=7), pow(2.0, 3), pow(2, 0.5), 4**0.5, 2.0**-1)
for f in (
    lambda: 0**-1,
    lambda: 0.0**-1,
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 1.5),
    lambda: pow(2.0, 3, 5),
    lambda: 2 ** "a",
    lambda: pow(2),
    lambda: 10.0**400,
    lambda: pow("a", 2),
):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def modpow(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


print(modpow(7, 123456789, 10**9 + 7) == pow(7, 123456789, 10**9 + 7), modpow(3, 1000, 2**61 - 1))


def is_prime(n):
    if n < 4:
        return n > 1
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**67 - 1), is_prime(2**89 - 1))
