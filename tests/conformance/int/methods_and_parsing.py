# int: its methods and attributes, what the constructor reads, and what every mistake says.
class HasInt:
    def __int__(self):
        return 7


class HasIndex:
    def __index__(self):
        return 8



class Wrong:
    def __int__(self):
        return 1.5

    def __index__(self):
        return "x"


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for text in ("5", " -5 ", "+5", "1_000", "١٢", "0", "-0", "007", "\t1\n", "", " ", "+", "--1", "1__0", "_1", "1_", "1.0", "1e3", "0x10", "abc", "1 2", "９", "\x001", "5\x00", "é"):
    attempt(lambda: int(text))
for text, base in (("ff", 16), ("0xFF", 16), ("0XfF", 0), ("0b101", 0), ("0o17", 0), ("010", 8), ("z", 36), ("Zz", 36), ("0b1", 16), ("1_0", 2), ("-0x1f", 16), ("0x_f", 0), (b"12", 3), ("010", 0), ("0", 0), ("00", 0), ("0x", 16), ("2", 2), ("9", 8), ("g", 16), ("", 10), ("1", 1), ("1", 37), ("1", -2), (1, 10), (1.5, 10), ("1", "2"), ("1", 2.0), ("1", HasIndex()), ("1", None)):
    attempt(lambda: int(text, base))
for value in (3.99, -3.99, True, 1e20, HasInt(), HasIndex(), Wrong(), None, [], "3.5", b"7", 2**70, float("nan"), float("inf"), -0.0):
    attempt(lambda: int(value))
attempt(lambda: int())
attempt(lambda: int(x=1))
attempt(lambda: int("1", 10, 2))
attempt(lambda: int(base=10))
n = -300
print(n.bit_length(), (0).bit_length(), (255).bit_count(), (-255).bit_count(), (2**70).bit_length(), (2**70 - 1).bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, (5).is_integer(), n.as_integer_ratio(), True.real, True.bit_length())
for length, order, signed in ((2, "big", False), (2, "little", False), (2, "big", True), (1, "big", False), (10, "little", True)):
    for value in (0, 1, 255, 256, -1, 40000):
        try:
            data = value.to_bytes(length, order, signed=signed)
            print(value, data, int.from_bytes(data, order, signed=signed) == value, end="; ")
        except OverflowError as error:
            print(value, error, end="; ")
    print()
print((5).to_bytes(), int.from_bytes(b"\x01\x02"), int.from_bytes([1, 2], "little"), int.from_bytes(b""), (0).to_bytes(0, "big"), int.from_bytes(b"\xff" * 9, "big", signed=True), (2**64).to_bytes(9).hex())
for f in (
    lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(1, 5), lambda: (1).to_bytes("1", "big"), lambda: int.from_bytes("ab", "big"), lambda: int.from_bytes(5, "big"), lambda: int.from_bytes([256], "big"), lambda: int.from_bytes(b"a", "BIG"), lambda: (1).to_bytes(0, "big"),
    lambda: (5).bit_length(1), lambda: (5).nothing, lambda: setattr(5, "x", 1), lambda: len(5), lambda: iter(5), lambda: 5 @ 5, lambda: 5 << -1, lambda: 5 >> -1, lambda: 0 << 2**64, lambda: 1 >> 2**64, lambda: -1 >> 2**64, lambda: 5 & 1.0, lambda: ~5.0, lambda: 5 | None,
    lambda: int("1" * 4301), lambda: len(str(10**4299)), lambda: str(10**4300), lambda: f"{10**5000}", lambda: "%d" % 10**5000, lambda: hex(10**5000)[:6], lambda: int("f" * 5000, 16) == 16**5000 - 1,
):
    attempt(f)
print(int.__add__(1, 2), (1).__radd__(2), (7).__rtruediv__(14), (-7).__floordiv__(2), (5).__bool__(), (5).__hash__(), (5).__float__(), (-5).__abs__(), (5).__invert__(), (5).__ceil__())
