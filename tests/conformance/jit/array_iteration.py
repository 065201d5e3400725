"""Loops over arrays, byte arrays and bytes objects."""
from array import array

# Each kind of sequence has functions with code of their own, which meet no other.
SOURCE = '''
def total(a):
    s = 0
    for x in a:
        s = (s * 3 + x) % 1000003
    return s

def pairs(a, b):
    """A loop in a loop: the inner iterator is made anew each time."""
    s = 0
    for x in a:
        for y in b:
            s += x * y - x
    return s

def longer(a, x, limit):
    """The loop sees what is appended."""
    n = 0
    for y in a:
        if len(a) < limit:
            a.append(x)
        n += y
    return n, len(a)

def shorter(a):
    n = 0
    for y in a:
        n += 1
        a.pop()
    return n, len(a)

def changing(a):
    out = []
    for i, x in enumerate(a):
        a[-1 - i] = 1
        out.append(x)
    return out

def left(a, wanted):
    """The loop is left in the middle, and its iterator with it."""
    seen = 0
    for x in a:
        seen += 1
        if x == wanted:
            break
    else:
        return -1
    for y in a:
        if y == x:
            return seen

def generated(a):
    for x in a:
        yield x + 1
'''

for code in "bBhHiIlLqQfd":
    exec(SOURCE, made := {})
    a = array(code, range(100))
    for n in range(30):
        result = made["total"](a), made["pairs"](a, a[:20]), made["left"](a, 70), made["left"](a, 101)
    print(code, *result)
    print(made["longer"](a[:5], 7, 200), made["shorter"](a[:]), made["changing"](a[:7]))
    print(sum(made["generated"](a)), [x for x in made["generated"](a[:3])])
    # Other arrays than before.
    print(made["total"](array("d", [0.5, 1.5])), made["total"](array("b", [-1, 2])), made["total"]([1, 2]))

for kind in bytes, bytearray:
    exec(SOURCE, made := {})
    a = kind(range(256))
    for n in range(20):
        result = made["total"](a), made["pairs"](a, a[:20]), made["left"](a, 70), made["left"](a, 256)
    print(kind.__name__, *result)
    if kind is bytearray:
        print(made["longer"](a[:5], 7, 200), made["shorter"](a[:]), made["changing"](a[:7]))
    print(sum(made["generated"](a)), made["total"]([1, 2]), made["total"](array("Q", [2**64 - 1, 1])))


def large(a):
    """Integers of all 64 bits come and go."""
    s = n = 0
    for x in a:
        s ^= x
        if x > 2**62:
            n += 1
        elif x < 0:
            n -= 1
    return s, n


for code, values in ("q", [2**63 - 1, -(2**63), 2**62 - 1, 2**62, -(2**62) - 1]), ("Q", [2**64 - 1, 2**63, 2**62, 5]):
    for n in range(30):
        large(array(code, range(50)))
    print(large(array(code, values)))
    for n in range(60):
        result = large(array(code, values * 10 + [1]))
    print(result)


def texts(a):
    out = []
    for x in a:
        out.append(x * 2)
    return out


for n in range(40):
    result = texts(array("w", "abc"))
print(result)


def resumed(iterator):
    """An iterator that a program holds is nobody's own."""
    s = 0
    for x in iterator:
        s += x
        if s % 7 == 3:
            break
    return s, next(iterator, None)


for n in range(60):
    results = [resumed(iter(kind)) for kind in (array("i", range(n)), bytes(range(n)), bytearray(range(n)))]
print(results)


class Own(array):
    def __iter__(self):
        return iter([1, 2, 3])


exec(SOURCE, made := {})
for n in range(40):
    made["total"](array("h", range(30)))
print(made["total"](Own("h", [5])), made["total"](array("h", [5])), made["total"](Own("h", [5])))
