# Powers, division and shifts over signs and sizes, where small integers end and big ones begin.
edges = [0, 1, -1, 2, -2, 3, 7, -7, 2**30, 2**31 - 1, -(2**31), 2**61 - 1, 2**61, 2**62 - 1, -(2**62), 2**63 - 1, 2**63, -(2**63), 2**64 - 1, 10**18, -(10**19), 10**40]
for a in edges:
    row = []
    for b in edges:
        if b:
            q, r = divmod(a, b)
            row.append((q, r))
            assert q == a // b and r == a % b and q * b + r == a and (r == 0 or (r < 0) == (b < 0)), (a, b)
    print(a, hash(tuple(row)), sum([q for q, r in row]), sum([r for q, r in row]))
for a in edges[:12]:
    print(a, [a << n for n in (0, 1, 5, 30, 31, 61, 62, 63, 64, 100)])
    print(a, [a >> n for n in (0, 1, 5, 30, 31, 61, 62, 63, 64, 100, 10**20)])
for a in edges[:8]:
    print(a, [a**n for n in range(7)], [pow(a, 50), a**21, a**62, a**63])
for a in [0, 2, -3, 10, 2**64 + 1]:
    print([pow(a, e, m) for e in (0, 1, 2, 17, 2**65) for m in (1, 2, 7, -7, 1000, 2**61 - 1, 10**30)])
print([pow(a, -1, m) for a, m in [(3, 7), (-3, 7), (3, -7), (10, 17), (2**70, 10**9 + 7)]], pow(3, -5, 11), pow(2, -1), (-2) ** -2, 0**0, pow(0, 0, 1))
for a, e, m in [(2, -1, 4), (2, 3, 0), (0, -1, 5), (0, -1, None), (2, "3", None), (2.0, 3, 5), (1 << 5, -1, 1)]:
    try:
        print(pow(a, e, m))
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
for f in [lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 2**70, lambda: 0 << 2**70, lambda: 1 // 0, lambda: 2**70 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 10**400 / 3, lambda: 10**400 / 10**399, lambda: 1 << 1.0, lambda: ~1.0]:
    try:
        print(f())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
for a in edges:
    print(a, a.bit_length(), a.bit_count(), ~a, -a, abs(a), a & 0xFF, a | -256, a ^ -1, a & -(2**63), bool(a), a == float(a))
x = 1
for n in range(70):
    x = x * 3 + n
    x ^= x >> 7
    x -= x // 11
    x |= 1 << (n % 67)
    x &= ~(1 << (n % 5))
print(x, x % 10**9, x.bit_length())
print([n for n in range(-8, 9) if n // 3 * 3 + n % 3 != n], [(-n) // 3 for n in range(6)], [(-n) % 3 for n in range(6)], [n % -3 for n in range(6)])
print(int.from_bytes((10**30).to_bytes(20, "big"), "big") == 10**30, (-5).to_bytes(2, "little", signed=True), (255).to_bytes(), [int(s, b) for s, b in [("z", 36), ("-0x1f", 16), ("0b11", 0), (" 12 ", 10), ("1_000", 10)]])
