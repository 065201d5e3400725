# Numeric kernels as people write them: FFT, sorting network, matrix power, LU, simplex of small size, hashing, big sums, bit tricks.
import math


def fft(re, im):
    n = len(re)
    if n == 1:
        return re, im
    er, ei = fft(re[::2], im[::2])
    orr, oi = fft(re[1::2], im[1::2])
    outr, outi = [0.0] * n, [0.0] * n
    for k in range(n // 2):
        c, s = math.cos(-2 * math.pi * k / n), math.sin(-2 * math.pi * k / n)
        tr, ti = c * orr[k] - s * oi[k], c * oi[k] + s * orr[k]
        outr[k], outi[k] = er[k] + tr, ei[k] + ti
        outr[k + n // 2], outi[k + n // 2] = er[k] - tr, ei[k] - ti
    return outr, outi


def lu_solve(a, b):
    n = len(a)
    a = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p] = a[p], a[i]
        for j in range(i + 1, n):
            f = a[j][i] / a[i][i]
            for k in range(i, n + 1):
                a[j][k] -= f * a[i][k]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (a[i][n] - sum(a[i][j] * x[j] for j in range(i + 1, n))) / a[i][i]
    return x


def crc32(data):
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            c = 0xEDB88320 ^ c >> 1 if c & 1 else c >> 1
        table.append(c)
    crc = 0xFFFFFFFF
    for byte in data:
        crc = table[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def fnv(text):
    h = 14695981039346656037
    for ch in text:
        h = (h ^ ord(ch)) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return h


def popcounts(n):
    s = 0
    for i in range(n):
        x = i * 2654435761 & 0xFFFFFFFF
        x = x - (x >> 1 & 0x55555555)
        x = (x & 0x33333333) + (x >> 2 & 0x33333333)
        x = (x + (x >> 4) & 0x0F0F0F0F) * 0x01010101 & 0xFFFFFFFF
        s += x >> 24
    return s, sum((i * 2654435761 & 0xFFFFFFFF).bit_count() for i in range(n))


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


def levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        last, row[0] = i, i + 1
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], min(last + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]


def floyd(n):
    d = [[(i * 7 + j * 13) % 50 + 1 if i != j else 0 for j in range(n)] for i in range(n)]
    for k in range(n):
        for i in range(n):
            dik = d[i][k]
            for j in range(n):
                if dik + d[k][j] < d[i][j]:
                    d[i][j] = dik + d[k][j]
    return sum(map(sum, d)), d[1][:6]


def heat(n, steps):
    u = [0.0] * n
    u[n // 2] = 100.0
    for _ in range(steps):
        u = [u[i] + 0.25 * (u[i - 1] - 2 * u[i] + u[(i + 1) % n]) for i in range(n)]
    return sum(u), max(u), u[0]


def nbody(steps):
    bodies = [[0.0, 0.0, 0.0, 0.0, 10.0], [3.0, 0.0, 0.0, 1.8, 1.0], [0.0, 5.0, -1.4, 0.0, 0.5]]
    for _ in range(steps):
        for i, a in enumerate(bodies):
            for b in bodies[i + 1:]:
                dx, dy = a[0] - b[0], a[1] - b[1]
                d = (dx * dx + dy * dy) ** -1.5 * 0.01
                a[2] -= dx * b[4] * d
                a[3] -= dy * b[4] * d
                b[2] += dx * a[4] * d
                b[3] += dy * a[4] * d
        for p in bodies:
            p[0] += 0.01 * p[2]
            p[1] += 0.01 * p[3]
    return [f"{v:.9f}" for p in bodies for v in p[:2]]


def gcd_table(n):
    s = 0
    for a in range(1, n):
        for b in range(1, n):
            x, y = a, b
            while y:
                x, y = y, x % y
            s += x
    return s


def e_digits(n):
    a = [1] * (n + 10)
    out = []
    for _ in range(n):
        carry = 0
        for i in range(len(a) - 1, 0, -1):
            v = a[i] * 10 + carry
            carry, a[i] = divmod(v, i + 1)
        out.append(carry)
    return "2." + "".join(map(str, out))


re, im = fft([math.sin(2 * math.pi * 5 * i / 64) + 0.5 for i in range(64)], [0.0] * 64)
print([round(math.hypot(r, i), 6) for r, i in zip(re[:8], im[:8])], [round(v, 9) for v in lu_solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])])
n = 12
x = lu_solve([[1 / (i + j + 1) + (i == j) for j in range(n)] for i in range(n)], [1.0] * n)
print(sum(x), crc32(b"123456789" * 100), hex(crc32(b"123456789")), fnv("hello" * 200), popcounts(1000))
print(knapsack([(w, w * 3 % 17 + 1) for w in range(1, 25)], 120), levenshtein("kitten" * 6, "sitting" * 6), floyd(18), heat(60, 60), nbody(300), gcd_table(50), e_digits(40), sep="\n")
