"""Shortest repr, signs, exponents, special values."""

values = [0.0, -0.0, 1.0, -1.5, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0]
values += [1e-4, 1e-5, 0.00012345, 1.5e-7, 1e22, 1e23, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308]
values += [float("inf"), -float("inf"), float("nan"), 3.141592653589793, 9007199254740993.0, 0.3, 1e21, 4.35, 2.675, 1.1e1]
for v in values:
    print(v, repr(-v), str(v) == repr(v))
print([1.0, 2.5e10, -3e-10], (0.1,), {1.5: 2.5})
print(1e400, -1e400, 1e-400, 1_0.5, 1.0e2, 0.1e1, 1e5, 12345678.9, 0.000001, 99999999999999990.0)
print(
    float("1e5"), float(" 1.5 "), float("-.5"), float("5."), float("1_0.2_5"), float("Infinity"), float("-inf"), float("NaN"), float("+1")
)
for text in ["", "abc", "1e", "1.2.3", ".", "1_", "0x10", "1,5", "--1", "e5", "in f"]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print(float(), float(3), float(True), float(b"1.5"), float("1" * 30), float("0.1" + "0" * 30 + "1"))
print((0.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio())
print((1.5).real, (1.5).imag, type(1.0).__name__)
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: int(1e400)):
    try:
        print(f())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
