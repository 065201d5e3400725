"""Default and keyword arguments in hot calls, changed between calls."""


def f(a, b=2, *, c=3):
    return a * 100 + b * 10 + c


def run(n):
    total = 0
    for i in range(n):
        total += f(i) + f(i, 1) + f(i, c=0) + f(a=i, b=5, c=1) + f(b=i, a=1)
    return total


print(run(2500))
f.__defaults__ = (7,)
print(run(2500))
f.__kwdefaults__ = {"c": 0.5}
print(run(2500))
f.__kwdefaults__["c"] = 10**20
print(run(100))
f.__kwdefaults__ = None
try:
    run(1)
except TypeError as error:
    print(error)
f.__kwdefaults__ = {"c": 3}
f.__defaults__ = None
try:
    run(1)
except TypeError as error:
    print(error)
f.__defaults__ = (1, 2)
print(run(100), f())


def collect(x, acc=[]):
    acc.append(x)
    return len(acc)


def drive(n):
    last = 0
    for i in range(n):
        last = collect(i)
    return last


print(drive(3000), drive(1000), len(collect.__defaults__[0]))


def spread(n):
    total = 0
    for i in range(n):
        args = (i, i + 1)
        total += f(*args) + f(*args[:1], **{"c": 1}) + f(*[i], b=0)
    return total


print(spread(1500))


def variadic(*args, **kwargs):
    return len(args) * 10 + len(kwargs)


def many(n):
    total = 0
    for i in range(n):
        total += variadic() + variadic(1) + variadic(1, 2, x=3) + variadic(*range(i % 5), **{"k": 1})
    return total


print(many(1500))


def early(n):
    fs = [lambda x, k=k: x + k for k in range(n)]
    total = 0
    for f in fs:
        total += f(1) + f(1, 0)
    return total


print(early(2000))
