"""Items of arrays of every type code, read and written in hot loops."""
from array import array

EXTREMES = {
    "b": (-128, 127), "B": (0, 255), "h": (-2**15, 2**15 - 1), "H": (0, 2**16 - 1),
    "i": (-2**31, 2**31 - 1), "I": (0, 2**32 - 1), "l": (-2**63, 2**63 - 1), "L": (0, 2**64 - 1),
    "q": (-2**63, 2**63 - 1), "Q": (0, 2**64 - 1),
}


# Each type code has functions with code of their own, which meet no other.
SOURCE = """
def total(a):
    s = 0
    for i in range(len(a)):
        s += a[i]
    return s

def copy(a, b):
    for i in range(len(a)):
        b[i] = a[i]

def scale(a, n):
    for i in range(len(a)):
        a[i] = i * n

def backwards(a):
    s = 0
    for i in range(-1, -len(a) - 1, -1):
        s = s * 3 + a[i]
    return s & 0xFFFF_FFFF
"""


def kernel():
    namespace = {}
    exec(SOURCE, namespace)
    return namespace


for code, (least, greatest) in EXTREMES.items():
    made = kernel()
    small = array(code, [0]) * 100
    for n in range(30):
        made["scale"](small, 1)
    print(code, made["total"](small), made["backwards"](small))
    target = array(code, [0]) * 100
    for n in range(30):
        made["copy"](small, target)
        made["total"](target)
        made["backwards"](target)
    print(target == small, target[99], target[-100])
    # The extremes come late: compiled code has seen small numbers only.
    small[50], small[51], small[0], small[99] = least, greatest, greatest, least
    for n in range(30):
        made["copy"](small, target)
    print(target == small, made["total"](target), made["backwards"](target))
    for bad in greatest + 1, least - 1, 1.5, "1", None:
        wrong = [1] * 100
        wrong[60] = bad
        try:
            made["copy"](wrong, target)
        except (OverflowError, TypeError) as e:
            print(type(e).__name__, e, target[59], target[60], target[61])
    made["copy"]([True, False, True], target)
    print(target[0], target[1], target[2])
    try:
        for n in range(100):
            made["scale"](target, 2**57 * n)
    except OverflowError as e:
        print(n, e, target[0], target[1], target[2])
