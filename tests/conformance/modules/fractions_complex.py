# Fractions and complex numbers.
from fractions import Fraction

half = Fraction(1, 2)
print(half + 1j, 1j + half, half - 2j, 2j - half, half * 3j, 3j * half, half / 2j, 2j / half, half ** 1j, 1j ** half, 1j ** Fraction(2))
for operation in (lambda: half // 1j, lambda: half % 1j, lambda: divmod(1j, half), lambda: half < 1j, lambda: half + "a"):
    try:
        print(operation())
    except TypeError as error:
        print(error)
print(half == 0.5 + 0j, half == 0.5j, complex(half))
