# Number theory on integers of any size: primes, factors, modular inverses, Chinese remainders, continued fractions, RSA, digits.
from math import gcd, isqrt


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
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


def rho(n):
    if n % 2 == 0:
        return 2
    c = 1
    while True:
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = gcd(abs(x - y), n)
        if d != n:
            return d
        c += 1


def factors(n):
    if n == 1:
        return []
    if is_prime(n):
        return [n]
    d = rho(n)
    return sorted(factors(d) + factors(n // d))


def extended(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q = a // b
        a, b, x, u, y, v = b, a - q * b, u, x - q * u, v, y - q * v
    return a, x, y


def crt(pairs):
    r, m = 0, 1
    for a, n in pairs:
        g, p, _ = extended(m, n)
        if (a - r) % g:
            raise ValueError(f"{r} mod {m} against {a} mod {n}")
        r, m = (r + m * ((a - r) // g * p % (n // g))) % (m * n // g), m * n // g
    return r, m


def continued(a, b):
    while b:
        yield a // b
        a, b = b, a % b


def convergents(terms):
    p, q, p1, q1 = 1, 0, 0, 1
    for t in terms:
        p, p1, q, q1 = t * p + p1, p, t * q + q1, q
        yield p, q


def digits(n, base):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


def partitions(n):
    table = [1] + [0] * n
    for k in range(1, n + 1):
        for i in range(k, n + 1):
            table[i] += table[i - k]
    return table[n]


print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(2**67 - 1), is_prime(561), is_prime(3215031751))
print(factors(2**4 * 3**2 * 97), factors(600851475143), factors(10**15 + 37), factors(1000003 * 999983), factors(1))
print(extended(240, 46), extended(0, 5), extended(-12, 18), crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 4), (3, 6)]), crt([(10**12 % p, p) for p in (101, 103, 107, 109, 113, 127)]))
try:
    crt([(0, 4), (1, 6)])
except ValueError as error:
    print(error)
print(list(continued(415, 93)), list(convergents([3, 7, 15, 1, 292]))[-1], list(convergents([1] * 12))[-1], isqrt(2 * 10**60), isqrt(10**61) ** 2 <= 10**61)
p, q = 10**18 + 9, 10**18 + 3
print(is_prime(p), is_prime(q))
n, phi, e = p * q, (p - 1) * (q - 1), 65537
d = pow(e, -1, phi)
message = int.from_bytes(b"secret message", "big")
cipher = pow(message, e, n)
print(cipher, pow(cipher, d, n).to_bytes(14, "big"), e * d % phi, d.bit_length())
print(digits(2**64, 10), digits(255, 2), digits(0, 7), digits(10**20, 16), sum(digits(2**1000, 10)), int("".join(map(str, digits(123456, 9))), 9), [partitions(k) for k in (5, 30, 100)])
for bad in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, -1), lambda: pow(0, -1), lambda: pow(3, -2, 7), lambda: pow(-3, 5, 7), lambda: pow(3, 5, -7), lambda: pow(2, 1.0, 3), lambda: pow("a", 2), lambda: gcd(2.0, 1), lambda: isqrt(-1), lambda: divmod(5, 0), lambda: 5 % 0, lambda: (2**100) // 0, lambda: int("9" * 5000)):
    try:
        print(bad())
    except (ValueError, ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
fib = [0, 1]
while fib[-1] < 10**40:
    fib.append(fib[-1] + fib[-2])
print(len(fib), fib[-1], fib[-1] % 10**9, gcd(fib[60], fib[90]) == fib[30], all(fib[k + 1] * fib[k - 1] - fib[k] ** 2 == (-1) ** k for k in range(1, 100)))
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-(10**20), 7), (-(10**20)) % 10**18, ~(2**70), -(2**70) >> 3, (2**70) & -(2**65), (2**70) | 1, (2**70) ^ (2**69 - 1), bin(-10), hex(2**70 - 1), oct(-64), (2**70).bit_count(), f"{2**100:_}", str(3**200)[:20], 2**0.5 == 8**0.5 / 2)
