# The size of a complex number, and what it is compared with.

import math
import struct

INF, NAN = math.inf, math.nan
PARTS = [0.0, -0.0, 1.0, -2.5, 3e-308, 1e200, -1e308, INF, -INF, NAN]
NUMBERS = [complex(re, im) for re in PARTS for im in PARTS]


def show(x):
    # NaNs have no sign that counts.
    if isinstance(x, complex):
        return show(x.real) + "," + show(x.imag)
    if isinstance(x, float):
        return "nan" if x != x else struct.pack(">d", x).hex()
    return repr(x)


def digest(results):
    total = 0
    for result in results:
        for c in show(result):
            total = (total * 31 + ord(c)) % 1000000007
    return total


# Sizes that are too large, or that belong to no number.
def sizes(numbers):
    results = []
    for z in numbers:
        w = z + 0j
        try:
            results.append(abs(w) > 2)
            results.append(abs(w) <= 2.0)
            results.append(abs(w))
        except OverflowError as error:
            results.append(str(error))
    return results


ordinary = [complex(i / 700, -i / 900) for i in range(1500)]
print(digest(sizes(ordinary)))
print(sizes(ordinary + [1e308 + 1.7e308j, complex(INF, 1), complex(NAN, 1), complex(NAN, INF), 2, 2j, -2.0, 1e-320j])[-24:])
for special in NUMBERS:
    print(digest(sizes([special] * 4)), end=" ")
print()


def bounds(numbers):
    counts = [0] * 8
    for z in numbers:
        z = z * 1
        counts[0] += abs(z) < 2
        counts[1] += abs(z) <= 2
        counts[2] += abs(z) > 2.0
        counts[3] += abs(z) >= 2.0
        counts[4] += abs(z) == 2
        counts[5] += abs(z) < 1e-200
        counts[6] += abs(z) > -1
        counts[7] += abs(z) > 1e200
    return counts


near = [2 + 0j, math.nextafter(2, 3) * 1j, math.nextafter(2, 0) + 0j, complex(math.sqrt(2), math.sqrt(2))]
near += [complex(2 * math.cos(i), 2 * math.sin(i)) for i in range(1500)]
print(bounds(near), bounds(near + [z for z in NUMBERS if abs(z.real) != 1e308]))
