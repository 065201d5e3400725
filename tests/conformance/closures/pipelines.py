"""Streams, continuations and trampolines out of closures."""


def integers(n):
    return lambda: (n, integers(n + 1))


def take(stream, count):
    out = []
    while count:
        value, stream = stream()
        out.append(value)
        count -= 1
    return out


def smap(f, stream):
    def step():
        value, rest = stream()
        return f(value), smap(f, rest)

    return step


def sfilter(p, stream):
    def step():
        value, rest = stream()
        while not p(value):
            value, rest = rest()
        return value, sfilter(p, rest)

    return step


def sieve(stream):
    def step():
        prime, rest = stream()
        return prime, sieve(sfilter(lambda n: n % prime, rest))

    return step


print(take(smap(lambda x: x * x, integers(1)), 8))
print(take(sieve(integers(2)), 15))


def trampoline(thunk):
    while callable(thunk):
        thunk = thunk()
    return thunk


def sum_to(n, acc=0):
    return acc if n == 0 else lambda: sum_to(n - 1, acc + n)


print(trampoline(sum_to(5000)))


def cps_fact(n, k):
    return k(1) if n == 0 else cps_fact(n - 1, lambda v: k(n * v))


print(cps_fact(20, lambda v: v), cps_fact(5, str))
zipper = smap(lambda n: (n, (lambda: n)()), integers(7))
print(take(zipper, 3))
