"""round: half to even, digits, negative digits, exact decimal values."""

print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.6, 1e20)])
print([round(x, 1) for x in (0.05, 0.15, 0.25, 0.35, 1.45, 2.675, -0.05)])
print([round(x, 2) for x in (2.675, 1.005, 1.115, 0.125, 0.375, -1.255)])
print(round(1234.5678, -2), round(1250.0, -2), round(-1350.0, -2), round(5.0, -1), round(15.0, -1), round(1e300, -299))
print(round(1.5, 0), round(2.5, 0), type(round(2.5, 0)).__name__, type(round(2.5)).__name__, round(2.5, None))
print(round(0.1 + 0.2, 15), round(1 / 3, 5), round(2 / 3, 10), round(1e-10, 5), round(1e-10, 11), round(123.456, 400))
print(round(float("inf"), 2), round(float("nan"), 1), round(-0.0), round(-0.0, 1), round(0.4), round(-0.4))
for f in (
    lambda: round(float("inf")),
    lambda: round(float("nan")),
    lambda: round(1.5, 1.5),
    lambda: round("a", 1),
    lambda: round(),
    lambda: round(None),
):
    try:
        print(f())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(round(True), round(5, 2), round(-15, -1), round(number=2.7), round(1.23456, ndigits=3))
print([round(k / 8, 2) for k in range(9)])
print(sum([round(k * 0.1, 1) for k in range(11)]))
print(int(2.9999999999999996), int(2.9999999999999999), round(0.49999999999999994), round(4503599627370497.5))
import math

print([math.floor(x) for x in (1.5, -1.5, 2.0, 1e20)], [math.ceil(x) for x in (1.5, -1.5, 2.0)], [math.trunc(x) for x in (1.9, -1.9)])
