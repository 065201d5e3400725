# Integers that grow past the machine word in hot code and come back: sums, products, shifts, powers, mixes with floats.
def grow(n):
    x = 1
    out = []
    for i in range(n):
        x = x * 3 + i
        if i % 40 == 0:
            out.append(x % 1_000_000_007)
        if x > 2**80:
            x >>= 60
    return out, x


def edges(n):
    top, bottom = 2**62 - 3, -(2**62) + 3
    hits = 0
    for i in range(n):
        a = top + i % 7
        b = bottom - i % 7
        hits += (a > 2**62 - 1) + (b < -(2**62)) + (a + b == 0) + (a - b > 2**63) + (-b == a) + (abs(b) >= 2**62)
    return hits


def word_edges(n):
    top = 2**63 - 3
    s = 0
    for i in range(n):
        s ^= (top + i % 7) * (1 if i % 2 else -1)
        s += (top + i % 7) // 3 - (top + i % 5) % 1000
    return s


def shifts(n):
    s = 0
    for i in range(n):
        s += (1 << (i % 90)) >> (i % 45)
        s ^= -1 << (i % 70)
        s &= (1 << 100) - 1
    return s


def products(n):
    s = 0
    for i in range(n):
        s += (i * 2147483647) * (i * 4294967291) % 998244353
    return s


def factorials(n):
    f, digits = 1, 0
    for i in range(1, n):
        f *= i
        digits += len(hex(f))
    return digits, f % (10**9 + 9), f.bit_length()


def back_and_forth(n):
    x = 5
    for i in range(n):
        x = x * x + 1 if x < 2**100 else x % 1009
    return x


def division(n):
    big, s = 10**30, 0
    for i in range(1, n):
        q, r = divmod(big + i, i)
        s = (s * 31 + q + r) % (2**61 - 1)
        s += -big // i % 97 + (-big) % i
    return s


def with_floats(n):
    x, y = 2**60, 0.0
    for i in range(n):
        y += x / 2**61
        x += i
        if x > 2**62:
            y = -y
        if i == 700:
            x = 2**62 - 10
    return x, y, x == float(x), x < y, 2**70 * 1.0


def compare(n):
    values = [2**62, 2**62 - 1, -(2**62), 2**63, 2**64, 0, 1.5, float(2**62), 2**62 + 1]
    c = [0] * 4
    for i in range(n):
        a, b = values[i % 9], values[i * 4 % 9]
        c[0] += a < b
        c[1] += a == b
        c[2] += a is b
        c[3] += hash(a) == hash(b)
    return c


def negate(n):
    x, s = -(2**62), 0
    for i in range(n):
        x = -x
        s += x // (i + 1)
        x = ~x
        s -= x
    return s


print(grow(2000), edges(2000), word_edges(1500), shifts(2000), products(2000))
print(factorials(200), back_and_forth(2000), division(1200), with_floats(1500), compare(1800), negate(1200))


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print([collatz(n) for n in (27, 2**61 - 1, 2**62 + 3, 2**63 + 1, 10**25 + 7)])


def power(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


print(all(power(b, 2**61 - 2, 2**61 - 1) == 1 == pow(b, 2**61 - 2, 2**61 - 1) for b in range(2, 30)), power(3, 10**20, 2**89 - 1))


def index(n):
    xs, s = list(range(10)), 0
    for i in range(n):
        big = 2**64 + i % 10
        s += xs[big - 2**64] + xs[-(big - 2**64) - 1]
    try:
        xs[2**64]
    except IndexError as error:
        return s, str(error)


print(index(1000), sum(2**62 for _ in range(1000)), sum([2**61] * 7 + [-1]), [i * i for i in range(2**33, 2**33 + 3)], sum(range(2**62 - 2, 2**62 + 3)))
