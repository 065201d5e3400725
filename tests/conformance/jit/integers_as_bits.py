# Bit manipulation in hot loops at the edges of the machine word: shifts, masks, rotations, population, Gray codes, LFSR, bitboards.
M32, M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def rotl(x, k, bits=64):
    return (x << k | x >> bits - k) & (1 << bits) - 1


def splitmix(seed, n):
    h = 0
    for _ in range(n):
        seed = seed + 0x9E3779B97F4A7C15 & M64
        z = seed
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & M64
        z = (z ^ z >> 27) * 0x94D049BB133111EB & M64
        h ^= z ^ z >> 31
    return h


def xoshiro(n):
    s = [1, 2, 3, 4]
    out = 0
    for _ in range(n):
        out = rotl(s[1] * 5 & M64, 7) * 9 & M64
        t = s[1] << 17 & M64
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 45)
    return out


def gray(n):
    return sum(i ^ i >> 1 for i in range(n)), all(((i ^ i >> 1) ^ (i + 1 ^ i + 1 >> 1)).bit_count() == 1 for i in range(n))


def lfsr(n):
    x, seen = 0xACE1, 0
    for _ in range(n):
        bit = x & 1
        x >>= 1
        if bit:
            x ^= 0xB400
        seen += bit
    return x, seen


def signed(n):
    s = 0
    for i in range(n):
        v = (i * 0x9E3779B1 & M32) - (1 << 31)
        s += (v >> 3) ^ (~v & 0xFF) ^ (v & -v) ^ (v | 1) ^ (-v >> 31)
    return s


def edges(n):
    out = 0
    for i in range(n):
        k = i % 70
        out ^= (1 << k) - 1
        out ^= -(1 << k)
        out += (1 << 62 >> k) + (-1 >> k) + (~0 << k & M64)
        out &= (1 << 90) - 1
    return out


def reverse_bits(n):
    s = 0
    for i in range(n):
        x = i * 0x01000193 & M32
        x = x >> 1 & 0x55555555 | (x & 0x55555555) << 1
        x = x >> 2 & 0x33333333 | (x & 0x33333333) << 2
        x = x >> 4 & 0x0F0F0F0F | (x & 0x0F0F0F0F) << 4
        x = x >> 8 & 0x00FF00FF | (x & 0x00FF00FF) << 8
        s ^= (x >> 16 | x << 16) & M32
    return s


def sieve_bits(n):
    bits = (1 << n) - 1 & ~3
    for p in range(2, int(n**0.5) + 1):
        if bits >> p & 1:
            for q in range(p * p, n, p):
                bits &= ~(1 << q)
    return bits.bit_count(), bits.bit_length()


def subsets(items, goal):
    count = 0
    for mask in range(1 << len(items)):
        total, m = 0, mask
        while m:
            low = m & -m
            total += items[low.bit_length() - 1]
            m ^= low
        count += total == goal
    return count


def queens(n):
    def place(columns, left, right, row):
        if row == n:
            return 1
        free, found = ~(columns | left | right) & (1 << n) - 1, 0
        while free:
            bit = free & -free
            free &= free - 1
            found += place(columns | bit, (left | bit) << 1, (right | bit) >> 1, row + 1)
        return found

    return place(0, 0, 0, 0)


def knights():
    attacks = []
    for sq in range(64):
        b, out = 1 << sq, 0
        for shift, mask in ((17, 0xFEFEFEFEFEFEFEFE), (15, 0x7F7F7F7F7F7F7F7F), (10, 0xFCFCFCFCFCFCFCFC), (6, 0x3F3F3F3F3F3F3F3F)):
            out |= b << shift & mask & M64
            out |= b >> shift & (0x7F7F7F7F7F7F7F7F, 0xFEFEFEFEFEFEFEFE, 0x3F3F3F3F3F3F3F3F, 0xFCFCFCFCFCFCFCFC)[(17, 15, 10, 6).index(shift)]
        attacks.append(out)
    return sum(a.bit_count() for a in attacks), attacks[0], attacks[27]


print(hex(splitmix(42, 1000)), hex(xoshiro(1000)), gray(1000), lfsr(2000), signed(1500), hex(edges(1500)), hex(reverse_bits(1500)), sieve_bits(1200), subsets([3, 5, 8, 13, 1, 2, 9, 4], 17), queens(7), knights(), sep="\n")
print([rotl(1, k, 8) for k in range(9)], [f"{x:08b}" for x in (5 & ~4, 5 ^ 12, 1 << 7, 255 >> 3)], -5 >> 1, -5 & 3, ~7 | 1, (1 << 64) - 1 == M64)
