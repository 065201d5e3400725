"""Arrays of floats: rounding to four bytes, special values, integers as floats."""
from array import array
from math import copysign


# Each type code has functions with code of their own, which meet no other.
SOURCE = '''
def fill(a, values):
    for i in range(len(a)):
        a[i] = values[i % len(values)]

def read(a):
    out = []
    for i in range(len(a)):
        out.append(a[i])
    return out

def round_trip(a, x):
    """What was stored is read at once: rounded, where items have four bytes."""
    s = 0.0
    for i in range(len(a)):
        a[i] = x
        s += a[i]
        x += 0.1
    return s

def swap(a, n):
    for k in range(n):
        i, j = k % 7, (k * 5) % 11
        a[i], a[j] = a[j], a[i]

def multiply(a, b, c):
    for i in range(len(a)):
        c[i] += a[i] * b[i]
        c[i] -= b[i]
'''
KERNELS = {code: {} for code in "fdh"}
for namespace in KERNELS.values():
    exec(SOURCE, namespace)


def show(values):
    return [(repr(x), copysign(1, x)) for x in values]


NAN = float("nan")
SPECIAL = [0.0, -0.0, float("inf"), -float("inf"), NAN, 1e300, -1e300, 1e-300, 5e-324, 0.1, 16777217.0, 3.4028235677973366e38]

for code in "fd":
    fill, read, round_trip, swap, multiply = list(KERNELS[code].values())[-5:]
    a = array(code, [0.0]) * 12
    for n in range(60):
        fill(a, [0.5 * n, n / 3])
    print(code, read(a))
    for n in range(60):
        fill(a, SPECIAL)
        out = read(a)
    print(show(out))
    print([x == y or y != y for x, y in zip(out, SPECIAL)])
    for n in range(60):
        fill(a, [n, -n, True, False])
    print(read(a))
    fill(a, [2**53 + 1, -(2**62), 2**62 - 1, 2**62, 2**63, 2**100, 10**30])
    print(read(a))
    for bad in "x", None, 1j, [], 10**400:
        try:
            fill(a, [1.25, bad])
        except (TypeError, OverflowError) as e:
            print(type(e).__name__, e, a[0], a[1])


class Float:
    def __float__(self):
        return 2.75


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


for code in "fd":
    fill, read, round_trip, swap, multiply = list(KERNELS[code].values())[-5:]
    a = array(code, range(11))
    for n in range(40):
        total = round_trip(a, 0.1)
    print(code, total)
    for n in range(20):
        swap(a, 101)
    print(a)
    c = array("d", [0]) * 11
    for n in range(50):
        multiply(a, array("i", range(11)), c)
    print(c)
    fill(a, [Float(), 1.5])
    print(a)
    try:
        fill(a, [Index(3)])
        print(a)
    except TypeError as e:
        print(e)

fill = KERNELS["h"]["fill"]
ints = array("h", [0]) * 5
for n in range(60):
    fill(ints, [n, n + 1])
fill(ints, [Index(7), 8])
print(ints)
