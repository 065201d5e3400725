"""Bit operations on small, big and negative integers."""

small = [0, 1, -1, 5, -6, 255]
big = [2**70, -(2**70), 2**64 - 1, -(2**63)]
for a in small + big:
    print(a, [a & b for b in (1, -1, 12, 2**65 + 3)], [a | b for b in (1, -2, 2**65)], [a ^ b for b in (7, -7, 2**70)], ~a)
print([1 << n for n in (0, 1, 31, 32, 61, 62, 63, 64, 100)])
print([-1 << n for n in (0, 1, 62, 63, 64)])
print([(2**70) >> n for n in (0, 1, 60, 69, 70, 71, 1000)])
print([-(2**70) >> n for n in (0, 1, 69, 70, 71, 1000)])
print([5 >> n for n in (0, 1, 63, 64, 10**10)], [-5 >> n for n in (0, 1, 63, 64, 10**10)])
print(0 << 10**6, 1 << 0, True << 3, True & 3, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.5 & 1, lambda: 0 << -5):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print([(n).bit_length() for n in (0, 1, -1, 255, 256, -256, 2**64)], [n.bit_count() for n in (0, 255, -255, 2**70 + 1)])


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


print([popcount(n) for n in (0, 1, 255, 2**64 - 1, 2**70)])


def hash32(text):
    h = 0x811C9DC5
    for c in text:
        h = ((h ^ ord(c)) * 0x01000193) & 0xFFFFFFFF
    return h


print(hash32("closure"), f"{hash32('cell'):08x}", hash32(""))


def rotate(x, n):
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


print([rotate(0x80000001, n) for n in range(5)])
gray = [n ^ (n >> 1) for n in range(8)]
print([f"{g:03b}" for g in gray])
