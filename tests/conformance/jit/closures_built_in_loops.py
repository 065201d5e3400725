# Closures made and called in the same hot loop: captured by value and by variable, nested, returned, stored, partial, recursive.
import functools


def make_and_call(n):
    s = 0
    for i in range(n):
        f = lambda x: x + i
        s += f(1)
        i = 0 if i % 5 == 0 else i
        s += f(1)
    return s


def defaults(n):
    fs = []
    for i in range(n):
        fs.append(lambda i=i, *, k=i * 2: i + k)
    return sum(f() for f in fs), fs[3](), fs[3](10), fs[3](k=0)


def late(n):
    fs = [lambda: i for i in range(n)]
    gs = [(lambda j: lambda: j)(i) for i in range(n)]
    return sum(f() for f in fs), sum(g() for g in gs)


def nested(n):
    def level1(a):
        def level2(b):
            def level3(c):
                nonlocal a
                a += 1
                return a * 100 + b * 10 + c

            return level3

        return level2

    s = 0
    for i in range(n):
        f = level1(i % 3)(i % 5)
        s += f(1) - f(2)
    return s


def accumulate(n):
    total = 0

    def add(k):
        nonlocal total
        total += k
        return add

    for i in range(n):
        add(i)(1)(2)
    return total


def escape(n):
    kept = []
    for i in range(n):
        box = [i]

        def get():
            return box[0]

        def put(v):
            box[0] = v

        if i % 100 == 0:
            kept.append((get, put))
        put(get() * 2)
    return [g() for g, _ in kept][:5], len({id(g.__closure__[0]) for g, _ in kept})


def recursive(n):
    s = 0
    for i in range(n):
        def fact(k):
            return 1 if k < 2 else k * fact(k - 1)

        s += fact(i % 9)
    return s


def conditional(n):
    s = 0
    for i in range(n):
        if i % 2:
            f = lambda x: x * scale
            scale = i
        else:
            f = str
        s += len(str(f(i)))
    return s


def unbound_then_bound(n):
    errors = 0
    for i in range(n):
        def f():
            return value

        if i % 3 == 0:
            try:
                f()
            except NameError:
                errors += 1
        value = i
        if f() != i:
            errors += 1000
        del value
    return errors


def composed(n):
    compose = lambda f, g: lambda x: g(f(x))
    fs = [lambda x, k=k: x + k for k in range(5)]
    return sum(functools.reduce(compose, fs)(i) for i in range(n))


def methods(n):
    class Button:
        def __init__(self):
            self.handlers = []

        def click(self, e):
            return sum(h(e) for h in self.handlers)

    clicks = 0
    b = Button()
    for i in range(5):
        def handler(e, i=i):
            nonlocal clicks
            clicks += 1
            return e * i

        b.handlers.append(handler)
    return sum(b.click(k) for k in range(n)), clicks


def curry(f, n):
    return f() if n == 0 else lambda x: curry(lambda *a: f(x, *a), n - 1)


def curried(n):
    s = 0
    for i in range(n):
        s += curry(lambda a, b, c: a * 100 + b * 10 + c, 3)(i % 3)(i % 4)(i % 5)
    return s


def generators(n):
    s = 0
    for i in range(n):
        k = i % 4
        g = (x * k for x in range(3))
        k += 1
        s += sum(g)
    return s


def sorting(n):
    data = [(i * 7919) % 101 for i in range(50)]
    out = []
    for i in range(n):
        pivot = i % 101
        out = sorted(data, key=lambda v: (abs(v - pivot), v))
        data[i % 50] = out[0]
    return out[:5], sum(data)


def counter_class_and_closure(n):
    def make():
        n = 0

        class C:
            def bump(self):
                nonlocal n
                n += 1
                return n

        return C(), lambda: n

    c, read = make()
    for _ in range(n):
        c.bump()
    return read()


print(make_and_call(2000), defaults(1500), late(1500), nested(1500), accumulate(1500), escape(1500), recursive(800), conditional(1000), unbound_then_bound(1200), composed(600), methods(500), curried(500), generators(900), sorting(150), counter_class_and_closure(1500), sep="\n")
