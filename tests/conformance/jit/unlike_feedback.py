# Operands whose types are known where code is compiled, but differ from what the interpreter has met there before.

two = 2


def halves(a):
    return (a // a) + two


print(halves(1.5), halves(2.5))
print([halves(n) for n in range(1, 4)])


def mixed(a, b):
    return (a - b) * (a + two) - two


print(mixed(2.5, 1), mixed(0.5, 1))
print([mixed(n, 1) for n in range(4)])
print(mixed(7, 0.5), mixed(7, 3))


def large(a):
    total = (a - a) + big
    return total + two


big = 2**60 + 1
print(large(0.0), large(1.0))
print([large(n) for n in range(3)])


def ordered(a, limit):
    return (a * 1) < limit


big = 2**53
print(ordered(1.5, 2), ordered(2.5, 2))
print([ordered(big, big + 1), ordered(big + 1, big + 1), ordered(big + 1, big + 2)])


def outer(scale):
    def inner(x):
        return x * scale + two

    return inner


by_float, by_int = outer(0.5), outer(3)
print(by_float(4), by_float(4))
print([by_int(n) for n in range(4)], by_float(3), by_int(3))

# Hot with one type, then with the other.
total = 0
for n in range(2000):
    total += by_int(n)
for n in range(2000):
    total += by_float(n)
print(total, by_int(1), by_int(1.0), by_float(1))
