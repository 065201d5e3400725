# Complex numbers that loops carry: what they begin with, what they go on with, where compiled code is left.



def orbit(c, steps, z=0j):
    for _ in range(steps):
        z = z * z + c
        if abs(z) > 2:
            return z
    return z


print([orbit(complex(x / 8, y / 8), 50) for x in range(-16, 9, 4) for y in range(0, 9, 4)])
for i in range(600):
    last = orbit(complex(i / 700, 0.25), 20)
print(last)


# Bound to a real number first, to a complex one afterwards.
def horner(coefficients):
    def value(z):
        result = 0
        for c in coefficients:
            result = result * z + c
        return result

    return value


cubic = horner((1, 0, 0, -1))
slope = horner([3.0, 0, 0])
empty = horner([])
z = 2 + 1j
for _ in range(1500):
    z = z - cubic(z) / slope(z)
    if abs(cubic(z)) < 1e-12:
        z = complex(z.imag + 1.5, z.real)
print(z, empty(1j), horner([3])(1j), horner([1j])(2), [cubic(x) for x in (1j, 2, 0.5, True)])


# What a loop is given is not always what it goes on with.
def sums(start, items):
    total = start
    for item in items:
        total = total + item
    return total


numbers = [complex(i, -i) for i in range(40)]
for _ in range(60):
    result = sums(0j, numbers)
print(result)
print(sums(0, numbers), sums(0.5, numbers), sums(2**70, numbers), sums(True, numbers), sums(0j, [1, 2.5, 2**65, True]))
try:
    sums(0j, numbers + ["text"])
except TypeError as error:
    print(error)


class Text:
    def __repr__(self):
        return "Text"

    def __radd__(self, other):
        return f"text behind {other}"

    def __add__(self, other):
        return self


print(sums(0j, [1, 2.5, Text()]), type(sums(Text(), numbers)).__name__)


# Left in the middle of a loop, with numbers of all kinds alive.
def interrupted(items):
    z, w, last = 1j, 2 - 1j, []
    for i, item in enumerate(items):
        a = z * w
        b = (a + z, w)
        if i >= 1498:
            last.append(item + a)
        z, w = w * (0.6 + 0.8j), z + b[0].real * 0.01
        z = z / (1 + abs(z))
        w = w / (1 + abs(w))
    return z, w, a, b, last


items = [1.5] * 1500
for extra in [2, 2j, True, 2**70, Text(), float("nan")]:
    print(interrupted(items + [extra] + items[:3]))


# Where the variable is bound at the top of a module, it is found in its frame.
z = 0j
for i in range(3000):
    z = z * 0.5 + complex(i % 7, 1)
    if i == 2500:
        z = z.real
    if i == 2600:
        z = 1 - z
print(z)
