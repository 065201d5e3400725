"""Floor division and remainder: signs, boundaries, divmod, true division."""

values = [7, -7, 0, 1, -1, 2**63, -(2**63), 10**20 + 3]
divisors = [2, -2, 3, -3, 2**63, -(10**20)]
for a in values:
    for b in divisors:
        q, r = divmod(a, b)
        if not (q * b + r == a and a // b == q and a % b == r and abs(r) < abs(b)):
            print("wrong", a, b)
    print(a, [a // b for b in divisors], [a % b for b in divisors])
print(-(2**63) // -1, -(2**63) % -1, (-(2**62)) // -1, -(2**31) // -1)
print(7 / 2, -7 / 2, 1 / 3, 10**20 / 10**18, 10**400 / 10**399, 2**1074 / 2**1075)
print((10**17 + 1) / 10, 9007199254740993 / 1, (2**64 - 1) / (2**64))
for a, b in [(1, 0), (0, 0), (10**30, 0)]:
    for name, f in [("//", lambda: a // b), ("%", lambda: a % b), ("/", lambda: a / b), ("divmod", lambda: divmod(a, b))]:
        try:
            f()
        except ZeroDivisionError as error:
            print(name, error)
try:
    10**400 / 3
except OverflowError as error:
    print(error)
try:
    print(3 / 10**400)
except OverflowError as error:
    print(error)
print(True // True, True % 2, divmod(True, 2), divmod(-7, 2.0), divmod(7.5, 2))


def euclid(a, b):
    while b:
        a, b = b, a % b
    return a


print(euclid(2**90, 6**40), euclid(-12, 18), euclid(12, -18))

for divisor in (7, -7, 2**62, -(2**62), 10**30, -(10**30)):
    print(divisor, 0 / divisor, False / divisor)
