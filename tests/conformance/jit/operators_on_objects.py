# Operators of user classes in hot loops: arithmetic, comparison, reflected, in place, indexing, calling, truth; classes mixed.
class V:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y)

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return V(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __neg__(self):
        return V(-self.x, -self.y)

    def __eq__(self, o):
        return isinstance(o, V) and self.x == o.x and self.y == o.y

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __setitem__(self, i, v):
        if i:
            self.y = v
        else:
            self.x = v

    def __len__(self):
        return 2

    def __contains__(self, v):
        return v == self.x or v == self.y

    def __call__(self, k):
        return self.x * k + self.y

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __hash__(self):
        return hash((self.x, self.y))


class W(V):
    __slots__ = ()

    def __add__(self, o):
        return W(self.x + o.x + 1, self.y + o.y)

    def __radd__(self, o):
        return W(-1, -1)


def arithmetic(n):
    a, b, total = V(1, 2), V(0.5, -1), V(0, 0)
    for i in range(n):
        total = total + a * i - b
        total += 2 * b
        if i % 3 == 0:
            total = -total
        if i == n // 2:
            a = V(2**40, 1)
    return total, a @ b


def comparing(n):
    vs = [V(i % 5, i % 3) for i in range(15)]
    c = [0] * 5
    for i in range(n):
        p, q = vs[i % 15], vs[i * 7 % 15]
        c[0] += p < q
        c[1] += p == q
        c[2] += p != q
        c[3] += bool(p)
        c[4] += (i % 5) in p
    return c, max(vs), sorted(set(vs))[:3]


def items(n):
    v = V(1, 1)
    for i in range(n):
        v[i % 2] = v[0] + v[1] & 0xFFFF
    return v, len(v), v(3), [*zip(range(5), v)]


def mixed(n):
    things = [V(1, 2), W(3, 4), V(5, 6)]
    s = 0
    for i in range(n):
        r = things[i % 3] + things[(i + 1) % 3]
        s += r.x * (1 if type(r) is V else 1000)
    return s


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __lt__(self, other):
        return self.cents < other.cents if isinstance(other, Money) else NotImplemented


def summing(n):
    wallet = [Money(i) for i in range(n)]
    errors = 0
    for i in range(n):
        try:
            wallet[i] + (wallet[-i] if i % 4 else i)
        except TypeError as error:
            errors += 1
            text = str(error)
        try:
            wallet[i] < (i if i % 5 == 0 else wallet[0])
        except TypeError as error:
            errors += 1000
            less = str(error)
    return sum(wallet).cents, errors, text, less


def truth(n):
    class Empty:
        def __len__(self):
            return self.n

    e, hits = Empty(), 0
    for i in range(n):
        e.n = i % 3
        if e:
            hits += 1
        while not e and hits % 2:
            hits += 1
        hits += 2 if e and not not e else 0
    return hits


def in_place(n):
    class Acc:
        def __init__(self):
            self.log = 0

        def __iadd__(self, k):
            self.log += k
            return self

        def __isub__(self, k):
            return self.log - k

        def __imul__(self, k):
            return NotImplemented

        def __mul__(self, k):
            b = Acc()
            b.log = self.log * k % 1009
            return b

    a = Acc()
    for i in range(n):
        a += i
        if i % 10 == 0:
            a *= 3
    a -= 1
    return a


print(arithmetic(2000), comparing(2000), items(2000), mixed(2000), summing(1000), truth(1500), in_place(1500), sep="\n")
V.__add__ = lambda self, o: V(self.x - o.x, self.y - o.y)
print(arithmetic(500), mixed(500))
del V.__iadd__
print(arithmetic(500))
V.__eq__ = lambda self, o: NotImplemented
V.__hash__ = object.__hash__
print(comparing(600)[0])
del V.__len__, V.__bool__
print(bool(V(0, 0)), comparing(600)[0])
