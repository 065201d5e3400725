"""Products and powers that leave machine words in a loop which was hot with small values."""


def mix(a, b, n):
    for i in range(n):
        a = a * 3 + b
        b = b ^ a
        if a > 10**6:
            a %= 10007
    return a, b


print(mix(1, 2, 10000))


def product(n, modulus):
    total = 1
    for i in range(1, n):
        total = total * i
        if modulus:
            total %= modulus
    return total


print(product(8000, 1000003), product(8000, 2**61 - 1), product(30, 0), product(500, 0) % (10**9 + 7))


def powers(base, n):
    x = 1
    out = 0
    for _ in range(n):
        x *= base
        out ^= x
    return out


for _ in range(50):
    powers(1, 100)
print(powers(2, 62), powers(2, 63), powers(2, 64), powers(-2, 63), powers(3, 100))


def squares(x, n):
    for _ in range(n):
        x = x * x
    return x


print(squares(1, 5000), squares(-1, 5001), squares(3, 6), squares(2**20, 2), len(str(squares(7, 10))))


def shifts(n):
    total = 0
    for i in range(n):
        total += (1 << (i % 70)) >> (i % 67)
        total -= (-1 << (i % 65)) >> (i % 63)
    return total


print(shifts(3000))
