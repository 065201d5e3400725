"""__code__ of a hot function is replaced between and during calls."""


def step(x):
    return x + 1


def run(n):
    total = 0
    for _ in range(n):
        total = step(total)
    return total


def other(x):
    return x + 2


def wrong(x, y):
    return x


print(run(5000))
original = step.__code__
step.__code__ = other.__code__
print(run(5000))
step.__code__ = wrong.__code__
try:
    run(10)
except TypeError as error:
    print(error)
step.__defaults__ = (0,)
print(run(3000))
step.__code__ = original
step.__defaults__ = None
print(run(3000))


def during(n, at):
    def target(x):
        return x + k

    def replacement(x):
        return x + k * 100

    k = 1
    total = 0
    for i in range(n):
        if i == at:
            target.__code__ = replacement.__code__
        total = target(total)
    return total


print(during(4000, -1), during(4000, 3000), during(4000, 0), during(4000, 3999))


def make(n):
    def get():
        return n

    return get


def drive(fs, n):
    total = 0
    for i in range(n):
        total += fs[i % len(fs)]()
    return total


fs = [make(i) for i in range(4)]
print(drive(fs, 4000))
fs[1].__code__ = (lambda n: lambda: n * 1000)(0).__code__
print(drive(fs, 4000), fs[0](), fs[1](), make(5)())


def self_replacing(x):
    if x == 2000:
        self_replacing.__code__ = after.__code__
    return 1


def after(x):
    return 10


total = 0
for i in range(4000):
    total += self_replacing(i)
print(total)
