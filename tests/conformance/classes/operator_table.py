# Every operator on objects of user classes that define none, some and all of the methods: results and messages.
class None_:
    def __repr__(self):
        return "N"


class All:
    def __repr__(self):
        return "A"


def install(cls):
    for op in "add sub mul truediv floordiv mod matmul and or xor lshift rshift".split():
        setattr(cls, f"__{op}__", lambda self, o, op=op: f"{op}({self},{o})")
        setattr(cls, f"__r{op}__", lambda self, o, op=op: f"r{op}({self},{o})")
    for op in "lt le gt ge eq ne".split():
        setattr(cls, f"__{op}__", lambda self, o, op=op: f"{op}({self},{o})")
    for op in "neg pos invert abs".split():
        setattr(cls, f"__{op}__", lambda self, op=op: f"{op}({self})")
    cls.__pow__ = lambda self, o, m=None: f"pow({self},{o},{m})"
    cls.__rpow__ = lambda self, o, m=None: f"rpow({self},{o},{m})"
    cls.__divmod__ = lambda self, o: f"divmod({self},{o})"
    cls.__rdivmod__ = lambda self, o: f"rdivmod({self},{o})"
    cls.__hash__ = object.__hash__
    cls.__contains__ = lambda self, o: o == 1
    cls.__getitem__ = lambda self, k: f"item {k}"
    cls.__call__ = lambda self, *a, **k: f"call {a} {k}"
    cls.__len__ = lambda self: 3
    cls.__iter__ = lambda self: iter("it")
    cls.__round__ = lambda self, n=None: f"round {n}"
    cls.__index__ = lambda self: 2
    cls.__int__ = lambda self: 4
    cls.__float__ = lambda self: 4.5
    cls.__bool__ = lambda self: False
    cls.__format__ = lambda self, spec: f"<{spec}>"


install(All)


class Iadd(None_):
    def __iadd__(self, o):
        return f"iadd {o}"


class Decline:
    def __add__(self, o):
        return NotImplemented

    __radd__ = __sub__ = __lt__ = __eq__ = __iadd__ = __mul__ = __rmul__ = __and__ = __add__

    def __repr__(self):
        return "D"

    __hash__ = None


def aug(f, x, y):
    return f(x, y)


def iadd(x, y):
    x += y
    return x


def imul(x, y):
    x *= y
    return x


def ior(x, y):
    x |= y
    return x


def ipow(x, y):
    x **= y
    return x


def imatmul(x, y):
    x @= y
    return x


n, a, d = None_(), All(), Decline()


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: n + n)
attempt(lambda: n + 1)
attempt(lambda: 1 + n)
attempt(lambda: n - n)
attempt(lambda: n * 2)
attempt(lambda: 2 * n)
attempt(lambda: n / n)
attempt(lambda: n // n)
attempt(lambda: n % n)
attempt(lambda: n @ n)
attempt(lambda: n ** n)
attempt(lambda: n ** 2)
attempt(lambda: 2 ** n)
attempt(lambda: n & n)
attempt(lambda: n | 1)
attempt(lambda: 1 ^ n)
attempt(lambda: n << n)
attempt(lambda: n >> 1)
attempt(lambda: -n)
attempt(lambda: +n)
attempt(lambda: ~n)
attempt(lambda: abs(n))
attempt(lambda: round(n))
attempt(lambda: round(n, 2))
attempt(lambda: n < n)
attempt(lambda: n <= 1)
attempt(lambda: 1 > n)
attempt(lambda: n >= n)
attempt(lambda: (n == n, n == 1, n != n, n != 1, n is n))
attempt(lambda: n())
attempt(lambda: n[0])
attempt(lambda: len(n))
attempt(lambda: iter(n))
attempt(lambda: list(n))
attempt(lambda: int(n))
attempt(lambda: float(n))
attempt(lambda: (bool(n), not n))
attempt(lambda: hash(n) == hash(n))
attempt(lambda: [1][n])
attempt(lambda: range(n))
attempt(lambda: divmod(n, 1))
attempt(lambda: pow(n, 2))
attempt(lambda: pow(n, 2, 3))
attempt(lambda: (f"{n}", str(n), repr(n)))
attempt(lambda: f"{n:>5}")
attempt(lambda: n.x)
attempt(lambda: next(n))
attempt(lambda: reversed(n))
attempt(lambda: "x" * n)
attempt(lambda: "%d" % n)
attempt(lambda: sum([n]))
attempt(lambda: sorted([n, n]))
attempt(lambda: max(n, n))
attempt(lambda: (a < 1, 1 < a, a <= 1, a > 1, a >= 1, a == 1, 1 == a, a != 1, 1 != a))
attempt(lambda: (-a, +a, ~a, abs(a), divmod(a, 1), divmod(1, a), pow(a, 2), round(a), round(a, 1)))
attempt(lambda: (1 in a, 2 in a, a[1], a["k"], a[1:2], a(), a(1, k=2), len(a), list(a), [5, 6, 7][a], range(a), int(a), float(a), bool(a), not a, f"{a}", f"{a:q}", "abcd"[a], bin(a)))
attempt(lambda: (iadd(a, 1), imul(a, 2), ior(a, 3), ipow(a, 2), imatmul(a, 1), iadd(1, a), iadd([1], a), iadd("s", a)))
attempt(lambda: iadd(n, 1))
attempt(lambda: (iadd(Iadd(), 5), iadd(Iadd(), n)))
attempt(lambda: Iadd() + 5)
attempt(lambda: ior(n, n))
attempt(lambda: ipow(n, 1))
attempt(lambda: imatmul(1, n))
attempt(lambda: d + d)
attempt(lambda: d + 1)
attempt(lambda: 1 + d)
attempt(lambda: d - 1)
attempt(lambda: d < d)
attempt(lambda: d > d)
attempt(lambda: (d == d, d == 1, d != d))
attempt(lambda: iadd(d, d))
attempt(lambda: imul(d, 2))
attempt(lambda: 2 * d)
attempt(lambda: d * [1])
attempt(lambda: [1] * d)
attempt(lambda: d & 1)
attempt(lambda: d + n)
attempt(lambda: n + d)
attempt(lambda: hash(d))
attempt(lambda: {d: 1})
attempt(lambda: (d + a, a + d, d < a, a < d, d == a))
attempt(lambda: (sorted([a, a]) == [a, a], max(a, a), min([a])))
attempt(lambda: (a < n, n < a, a == n, n == a, a + n, n + a))
attempt(lambda: (sum([a, a]), sum([1, a])))
attempt(lambda: (all([a]), any([a, n]), [x for x in (a, n) if x], a or "or", a and "and", n and "and"))
