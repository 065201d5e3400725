# Loops whose variables change type after long, one at a time and together: accumulators, indices, containers, callees, None.
def accumulate(n, at, new):
    total = 0
    for i in range(n):
        if i == at:
            total = new
        total = total + 1
    return total


def index(n, at, make):
    xs, s = [10, 20, 30], 0
    for i in range(n):
        k = i % 3
        if i == at:
            k = make(k)
        s += xs[k]
    return s


def container(n, at, other):
    xs, s = [1, 2, 3], 0
    for i in range(n):
        if i == at:
            xs = other
        s += xs[i % 3]
    return s


def callee(n, at, other):
    f, s = abs, 0
    for i in range(n):
        if i == at:
            f = other
        s += f(-i)
    return s


def optional(n):
    best = None
    for i in range(n):
        v = i * 7919 % 1009
        if best is None or v > best:
            best = v
        if i % 400 == 399:
            best = None
    return best


def several(n):
    a, b, c, d = 0, 0.0, "", []
    for i in range(n):
        if i == n // 2:
            a, b, c, d = b, a, d, c
        a += 1
        b += 2
        if isinstance(c, str):
            c += "x" if i % 50 == 0 else ""
            d.append(i) if i % 50 == 0 else None
        else:
            c.append(i) if i % 50 == 0 else None
            d += "y" if i % 50 == 0 else ""
    return a, b, c, d


def attempt(f, *args):
    try:
        return f(*args)
    except (TypeError, IndexError, KeyError) as error:
        return f"{type(error).__name__}: {error}"


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return Num(self.v + o)

    def __repr__(self):
        return f"Num({self.v})"

    def __index__(self):
        return 1


for new in (0, 0.5, True, 2**62, 2**80, -1e300, Num(5), "text", None, [], (1,)):
    print(attempt(accumulate, 1500, 1200, new), attempt(accumulate, 300, 299, new))
for make in (int, float, bool, Num, str, lambda k: -k, lambda k: k + 100, lambda k: None, lambda k: slice(k), lambda k: 2**70):
    print(attempt(index, 1500, 1400, make))
for other in ((4, 5, 6), [0.5, 1.5, 2.5], {0: 7, 1: 8, 2: 9}, b"abc", range(5, 8), "abc", [1], {}, None, [True, None, 2]):
    print(attempt(container, 1200, 1000, other))
for other in (float, lambda x: x * 0.5, lambda x, y=1: x + y, Num.__new__, lambda: 0, 5, str, int.__neg__, {}.get):
    print(attempt(callee, 1200, 1000, other) if other is not Num.__new__ else "skipped")
print(optional(1500), optional(1600), several(1000))
