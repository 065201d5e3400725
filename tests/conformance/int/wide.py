# Integers around 64 and 128 bits: every operator, every pair of signs, and the way there and back.
import operator

edges = [0, 1, 3, 64, 128]
for bits in (62, 63, 64, 127, 128):
    edges += [2**bits - 1, 2**bits, 2**bits + 1]
edges += [2**192, 3**40, 5**50]
numbers = edges + [-n for n in edges]
names = "add sub mul and_ or_ xor floordiv mod lt le eq ne gt ge lshift rshift truediv".split()


def apply(function, a, b):
    try:
        return function(a, b)
    except (ZeroDivisionError, ValueError, OverflowError) as error:
        return type(error).__name__


for name in names:
    function = getattr(operator, name)
    shifts = name in ("lshift", "rshift")
    total, checked = 0, 0
    for a in numbers:
        for b in numbers:
            if shifts and abs(b) > 130:
                continue
            result = apply(function, a, b)
            if isinstance(result, (str, float)):
                result = sum(map(ord, repr(result)))
            total = (total * 31 + result) % 1000003
            checked += 1
    print(name, checked, total)

for n in numbers[5:23:3]:
    print(n, -n, ~n, abs(-n), n.bit_length(), n.bit_count(), hash(n), hash(-n), float(n), hex(-n), bool(n))
    print(int(float(n)) - n, n == float(n), n < float(n), str(n)[::-1], n.to_bytes(25, "big").hex(), -n % 10, -n // 10)

# Generators of numbers, as they are written.
x = 1
for _ in range(200):
    x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFF_FFFF_FFFF_FFFF
print(x)
z = 0
mixed = []
for _ in range(100):
    z = (z + 0x9E3779B97F4A7C15) & (2**64 - 1)
    y = z
    y = ((y ^ (y >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
    y = ((y ^ (y >> 27)) * 0x94D049BB133111EB) % 2**64
    mixed.append(y ^ (y >> 31))
print(mixed[-1], sum(mixed), len(set(mixed)), max(mixed), sorted(mixed)[:2])
h = 0x6C62272E07BB014262B821756295C58D
for byte in b"fnv of 128 bits":
    h = ((h ^ byte) * 0x0000000001000000000000000000013B) & (2**128 - 1)
print(h, {h: 1}[h + 0], h in {h - 1, h})
s = 0xDEADBEEF
for _ in range(50):
    s ^= (s << 13) & (2**64 - 1)
    s ^= s >> 7
    s ^= (s << 17) & (2**64 - 1)
print(s, s / 2**64, s >> 200, -s >> 200, -s >> 3)
f = [1]
for i in range(1, 40):
    f.append(f[-1] * i)
print(f[-1], f[-1] // f[30], [f[i] // f[i - 1] for i in range(20, 40)])
while f[-1] != f[20]:
    f[-1] //= 3
    if f[-1] < f[20]:
        break
print(f[-1])
