"""Closures made in hot loops: fresh cells each call, shared cells each loop."""


def adder(n):
    def add(x):
        return x + n

    return add


def build(count):
    return [adder(i) for i in range(count)]


fs = build(2000)
print(sum([f(1) for f in fs]), fs[0](0), fs[1999](0), fs[1].__closure__[0] is fs[2].__closure__[0])


def temporary(n):
    total = 0
    for i in range(n):
        total = (lambda x: x + i)(total)
    return total


print(temporary(6000))


def counters(n):
    def make():
        c = 0

        def up():
            nonlocal c
            c += 1
            return c

        return up

    alive = [make() for _ in range(10)]
    total = 0
    for i in range(n):
        total += alive[i % 10]()
        if i % 100 == 0:
            alive[i // 100 % 10] = make()
    return total, [up() for up in alive]


print(counters(5000))


def late(n):
    kept = []
    for i in range(n):
        f = lambda: i
        if i % 1000 == 0:
            kept.append(f)
    return [g() for g in kept], f(), len({id(g.__closure__[0]) for g in kept})


print(late(5000))


def pairs(n):
    head = None
    for i in range(n):
        head = (lambda h, t: lambda pick: pick(h, t))(i, head)
    total = 0
    while head is not None:
        total = total * 31 % 1000003 + head(lambda h, t: h)
        head = head(lambda h, t: t)
    return total


print(pairs(3000))


def compose_many(n):
    f = lambda x: x
    for i in range(n):
        f = (lambda g, k: lambda x: g(x) + k)(f, i)
    return f(0)


print(compose_many(500))


def captured_accumulators(n):
    fs = []
    total = 0

    for i in range(n):

        def add(amount=i):
            nonlocal total
            total += amount
            return total

        fs.append(add)
    for f in fs:
        f()
    return total, fs[0](), fs[-1](1)


print(captured_accumulators(2000))
