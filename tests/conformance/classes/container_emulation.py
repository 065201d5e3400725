# Special methods of containers as the language calls them: keys of every kind, slices, deletion, missing, and what calls what.
class Log:
    def __init__(self):
        self.calls = []

    def note(self, *call):
        self.calls.append(call)
        return call

    def __getitem__(self, key):
        return self.note("get", key)

    def __setitem__(self, key, value):
        self.note("set", key, value)

    def __delitem__(self, key):
        self.note("del", key)

    def __contains__(self, key):
        self.note("contains", key)
        return False

    def __len__(self):
        self.note("len")
        return 3

    def __iter__(self):
        self.note("iter")
        return iter("xyz")

    def __call__(self, *a, **k):
        return self.note("call", a, k)


o = Log()
print(o[1], o["k"], o[1:2], o[::3], o[1, 2], o[1:2, 3], o[...], o[None], o[()], o[-1], o[:], o[1:"x":None], o[[1]], o[o.calls is None], sep="\n")
o[0] = 1
o[1:3] = "ab"
o[1, 2] = o[3] = 5
o[4] += (1,)
del o[0], o[1:2], o[()]
print(*o.calls[-12:], sep="\n")
o.calls.clear()
1 in o, "q" not in o
a, b, c = o

print(bool(o), len(o), o.calls, o(1, *[2], x=3, **{"y": 4}))
o.calls.clear()
o[o.note("key")] = o.note("value")
o[o.note("key2")] += (o.note("value2"),)
print(*o.calls, sep="\n")


class OnlyGet:
    def __getitem__(self, key):
        raise KeyError(key)


class OnlySet:
    def __setitem__(self, key, value):
        raise ValueError(f"{key}={value}")


class Nothing:
    pass


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def put(target, key):
    target[key] = 1


def add(target, key):
    target[key] += 1


for target in (OnlyGet(), OnlySet(), Nothing(), Nothing, 5, None, "text", (1,), [1], {}, len, {1}):
    for action in (lambda t, k: t[k], put, add):
        attempt(lambda: action(target, "k" if isinstance(target, dict) else 0))


class Poly:
    """Coefficients with defaults, growth by assignment, slices that give polynomials."""

    def __init__(self, *coefficients):
        self.c = list(coefficients)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Poly(*self.c[i])
        if i < 0:
            raise IndexError("negative power")
        return self.c[i] if i < len(self.c) else 0

    def __setitem__(self, i, value):
        self.c += [0] * (i + 1 - len(self.c))
        self.c[i] = value

    def __delitem__(self, i):
        self.c[i] = 0

    def __len__(self):
        return len(self.c)

    def __call__(self, x):
        total = 0
        for k in reversed(self.c):
            total = total * x + k
        return total

    def __repr__(self):
        return " + ".join(f"{k}x^{i}" for i, k in enumerate(self.c) if k) or "0"

    def __iter__(self):
        return iter(self.c)

    def __eq__(self, other):
        return isinstance(other, Poly) and self.c == other.c

    def __add__(self, other):
        return Poly(*(self[i] + other[i] for i in range(max(len(self), len(other)))))

    def __mul__(self, other):
        if not isinstance(other, Poly):
            return Poly(*(k * other for k in self))
        result = Poly()
        for i, a in enumerate(self):
            for j, b in enumerate(other):
                result[i + j] += a * b
        return result

    __rmul__ = __mul__


p = Poly(1, 2)
p[4] = 5
print(p, p[4], p[100], len(p), p(2), p[1:3], p + Poly(1), p * p, 3 * p, p * 0, [*p], p == Poly(1, 2, 0, 0, 5), p in [Poly(1, 2, 0, 0, 5)])
del p[4]
p[1] *= 10
print(p, Poly(), Poly(0, 0), 20 in p, bool(Poly()))
attempt(lambda: p[-1])
attempt(lambda: p["x"])
attempt(lambda: hash(p))
