# Powers: by squaring for small whole exponents, by logarithms else, and real bases that give complex results.
bases = [0j, 1j, 2 + 0j, 1 + 2j, -0.5 + 0.25j, complex(0, -0.0), 3, -8, 2.5, -2.0]
exponents = [0, 1, 2, -1, -3, 7, 100, 101, -100, 0.5, -0.5, 1 / 3, 1j, -1j, 0.5 + 1j, 0j, True]
for base in bases:
    for exponent in exponents:
        try:
            print(f"{base!r} ** {exponent!r} = {base ** exponent!r}")
        except ArithmeticError as error:
            print(f"{base!r} ** {exponent!r}: {type(error).__name__}: {error}")
print(pow(1 + 1j, 2), pow(1j, 2, None), pow(exp=2, base=1j), (-8) ** (1 / 3), (-2.0) ** 0.5, (-1) ** 0.5)
for args in [(1j, 2, 3), (2, 1j, 3), (2, 3, 1j)]:
    try:
        pow(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for base, exponent in [(1e200 + 1e200j, 2.5), (1e308, 2j), (1e100 + 1j, 50)]:
    try:
        print(base**exponent)
    except OverflowError as error:
        print(error)


def fractional(x):
    return x**0.5


total = 0
for i in range(3000):
    total += fractional(i - 1500)
print(total)
