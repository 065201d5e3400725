"""int() from strings in every base, from floats and bools; errors."""

print(int(), int("0"), int("  42\n"), int("-7"), int("+8"), int("1_000"), int("٣٤"))
print(int("ff", 16), int("0xFF", 16), int("0b101", 0), int("0o17", 0), int("0x1f", 0), int("z", 36), int("-11", 2), int("12", 0))
print(int(3.99), int(-3.99), int(1e20), int(2.0**70), int(True), int(False), int(0.0), int(-0.5))
print(int("9" * 30), int("1" + "0" * 25), int("-" + "8" * 21))
print(int(b"12"), int(b" 7 "), int("7", base=8))
bad = ["", " ", "1.5", "abc", "1__0", "_1", "1_", "0x10", "+-1", "1 2", "--1", "é"]
for text in bad:
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for args in [
    ("012", 0),
    ("9", 8),
    ("2", 2),
    ("1", 37),
    ("g", 16),
    (5, 2),
    (None,),
    ([1],),
    ("1", "2"),
    (float("nan"),),
    (float("inf"),),
    (-float("inf"),),
    (b"x",),
]:
    try:
        print(int(*args))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(str(10**25), repr(-(10**25)), str(True), repr(False), str(-0))
print(bool(10**30), bool(0), float(10**15), float(2**53 + 1), float(10**25), float(-(10**300)))
try:
    float(10**400)
except OverflowError as error:
    print(error)
print(round(12345, -2), round(15, -1), round(25, -1), round(-25, -1), round(10**25 + 5, -1), round(7), round(7, 3), round(5, -5))
print((5).to_bytes(2, "big"), (1000).to_bytes(2, "little"), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True))
print((3).as_integer_ratio(), (10).real, (10).imag)
print(hash(5), hash(0), hash(-1), hash(2**61 - 1), hash(2**61), hash(True), hash(10**20), hash(-(10**20)))
print(5 == 5.0 == True + 4, hash(5) == hash(5.0), {1: "a", 1.0: "b", True: "c"})
