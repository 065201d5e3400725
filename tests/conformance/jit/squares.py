"""`x ** 2` and other whole powers of doubles of both signs, which are real; and what is too large or no number."""


def distances(points):
    total = 0.0
    digits = 0
    for x, y in points:
        square = (x - y) ** 2
        digits = (digits * 31 + hash(square)) % 1_000_000_007
        total += square + (y - x) ** 3 + (x * 1e-9) ** 5
    return total.hex(), digits


state = 88_172_645_463_325_252
points = []
for _ in range(4_000):
    state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & 0xFFFF_FFFF_FFFF_FFFF
    points.append(((state >> 11) / 2.0 ** 40, (state & 0xFFFF_FFFF) / 7.0))
print(distances(points))


def square(x):
    try:
        return x ** 2
    except OverflowError as error:
        return str(error)


def power(x, y):
    try:
        return x ** y
    except (OverflowError, ZeroDivisionError) as error:
        return str(error)


for n in range(2_000):
    square(n - 1_000.5)
    power(n + 0.5, n % 3 + 0.5)
infinity = float('inf')
for x in 0.0, -0.0, 3.0, -3.0, 1e200, -1e200, 1e-200, 1e-140, infinity, -infinity, 9, -9, 2 ** 70, True:
    print(x, square(x), power(x, -2), power(x, 1.5), power(x, 2.0), power(x, 3))
print(square(float('nan')), square(1j), [square(n - 0.25) for n in range(-3, 4)])
