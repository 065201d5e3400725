"""`pow` with a modulus: small and large numbers, both signs, and what is refused."""

numbers = [0, 1, 2, 3, 7, 10, 2**31, 2**32 + 15, 2**59 - 55, 2**60 - 1, 2**61 - 1, 2**62 + 3, 2**64, 10**30 + 57]
for modulus in numbers[1:]:
    for sign in 1, -1:
        row = [pow(base, exponent, sign * modulus) for base in numbers for exponent in (0, 1, 2, 5, 64, 2**60 - 1)]
        negative = [pow(-base, exponent, sign * modulus) for base in numbers for exponent in (0, 1, 3, 17)]
        print(sign * modulus, sum(row), sum(negative), row[-6:], negative[-4:])
print(pow(3, -1, 7), pow(3, -2, -7), pow(2**60 - 1, -1, 2**61 - 1), pow(True, True, 5), pow(7, True, True))
print(all(pow(a, p - 1, p) == 1 for p in (101, 65537, 2**31 - 1, 2**59 - 55, 2**61 - 1) for a in range(2, 40)))
for arguments in (2, 5, 0), (2, -1, 4), (2, -1, 0), (2.0, 1, 3), (2, 1, 3.0), (2, "1", 3), (2, 1j, 3):
    try:
        print(pow(*arguments))
    except (TypeError, ValueError) as error:
        print(arguments, type(error).__name__, error)
