"""`x ** 0.5` is what the C library's pow gives, which is not always the nearest double; in machine code it is mostly a root."""


def doubles(count, low, high):
    """Doubles with exponents of two from `low` to `high`, and all bits of the fraction in use."""
    state = 88_172_645_463_325_252
    for _ in range(count):
        state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) & 0xFFFF_FFFF_FFFF_FFFF
        yield (1.0 + (state >> 12) / 2.0 ** 52) * 2.0 ** (low + (state >> 5) % (high - low))


def make_roots():
    total = 0.0
    unlike = 0

    def add(x):
        nonlocal total, unlike
        root = x ** 0.5
        total += root
        if root * root > x:
            unlike += 1
        return root

    return add, lambda: (total.hex(), unlike)


for low, high in (-8, 9), (-131, -125), (125, 131), (-1000, -940), (900, 1023):
    add, summary = make_roots()
    digits = 0
    for x in doubles(4_000, low, high):
        digits = (digits * 31 + hash(add(x))) % 1_000_000_007
    print(low, high, *summary(), digits)


def root(x):
    return x ** 0.5


for _ in range(2_000):
    root(2.0)
for x in 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float('inf'), 0.0, 4.0, 1.0, 0.9999999999999999, 2.0 ** -960:
    print(x, root(x))
print(root(-4.0), root(float('nan')), root(-0.0), root(9), root(2 ** 70))
