# Arithmetic modulo a power of two is done in machine words, with results beyond the fixnums included; what leaves the modulus is
# as large as ever.
M64 = 0xFFFFFFFFFFFFFFFF


def lcg(seed):
    state = seed

    def step():
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return state >> 11

    def run(n):
        total = 0
        for _ in range(n):
            total ^= step()
        return total

    return step, run, lambda: state


step, run, state = lcg(42)
for _ in range(150):
    run(5)
print(run(3), step(), state())
for seed in (0, -1, -(2**70), 2**63, 2**64, 2**200 + 5):
    step, run, state = lcg(seed)
    print(seed, run(1), state(), run(40), state())
step, run, state = lcg(1.5)
try:
    run(3)
except TypeError as e:
    print(e)


def xorshift(x, n):
    for _ in range(n):
        x ^= (x << 13) & M64
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x


for i in range(200):
    xorshift(i + 1, 10)
print(xorshift(88172645463325252, 50), xorshift(1, 3), xorshift(0, 3), xorshift(2**64 - 1, 2))


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


for _ in range(200):
    fnv(b"hello")
print(hex(fnv(b"")), hex(fnv(b"a")), hex(fnv(b"foobar")), hex(fnv([-1, 2**65, 300])))
try:
    fnv([1, "x"])
except TypeError as e:
    print(e)


def splitmix(x, n):
    out = []
    for _ in range(n):
        x = (x + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = x
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        out.append(z ^ (z >> 31))
    return out


for _ in range(150):
    splitmix(7, 4)
print(splitmix(1234567, 5), splitmix(2**64 - 1, 2), splitmix(-3, 2))


def small(a, b, n):
    seen = []
    for i in range(n):
        a = (a * 1103515245 + 12345) % 2147483648
        b = (b * 5 - a) & 255
        seen.append((a, b, (i - a * 3) & 0xFFFF, (~a & 0xFF), (-a & 0x7), a % 7, (a + b) % 4))
    return seen


for _ in range(150):
    small(1, 2, 3)
print(small(1, 2, 4), small(-7, -2, 2), small(2**80, -(2**90), 2), small(True, False, 1))


def edges(x):
    y = (x + 1) & 0xFFFFFFFFFFFFFFFF
    return [
        y, y >> 0, y >> 1, y >> 2, y >> 63, y >> 64, y >> 100, y & 0xFF, y & M64, y | 1, y ^ 0x8000000000000000,
        y % 10, y % 1, y // 3, y // 10, y // 1, y / 2**64, y / 3, y * 0.5, 0.5 + y, y - 1.5, -y, ~y, y + y, y * y,
        y == 2**64 - 1, y != 0, y < 5, y <= 2**63, y > 2**64, y >= 2**62, y < -1, bool(y), float(y), y & -2, y | -1,
        [y][0], (y,)[0] is y, str(y), abs(y), min(y, 3), divmod(y, 7), y << 3, 1 << (y & 7), hash(y),
    ]


for _ in range(320):
    edges(41)
for x in (-1, 0, 1, 2**62 - 2, 2**62 - 1, 2**62, 2**63 - 1, 2**63, 2**64 - 2, 2**64 - 1, -2, -(2**63), 2**70):
    print(edges(x))


def mixed(n):
    x = 1
    for i in range(n):
        if i % 5 == 4:
            x = (x * 0xD1342543DE82EF95 + 1) & 0xFFFFFFFFFFFFFFFF
        elif i % 5 == 3:
            x = -x
        elif i % 7 == 2:
            x = x / 2
            x = int(x)
    return x


for _ in range(200):
    mixed(10)
print(mixed(3), mixed(20), mixed(41))


class Masked:
    def __init__(self, n):
        self.n = n

    def __mul__(self, other):
        return Masked(self.n * other)

    def __add__(self, other):
        return Masked(self.n + other)

    def __and__(self, other):
        return "masked", self.n & other

    def __rshift__(self, n):
        return "shifted", n


def masks(x):
    return (x * 3 + 1) & 0xFF


def shifts(x):
    return x >> 3


for i in range(320):
    masks(i), shifts(2**63 + i)
print(masks(Masked(100)), masks(2**100), masks(True), shifts(Masked(1)), shifts(-(2**80)), shifts(-9), shifts(2**64))
for bad in (1.5, "a", None):
    try:
        masks(bad)
    except TypeError as e:
        print(e)


def identity(n):
    big = 2**63 + 1
    kept = big

    def run(times, change):
        nonlocal kept
        for _ in range(times):
            if change:
                kept = (kept * 3) & M64
        return kept is big

    return [run(n, False), run(0, True), run(1, True)]


for _ in range(150):
    identity(3)
print(identity(3))
