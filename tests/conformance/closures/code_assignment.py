"""Assignment to __code__, __defaults__ and __kwdefaults__ takes effect at the next call."""


def f(x, y=2, *, z=3):
    return "f", x, y, z


def g(x, y, *, z):
    return "g", x * 100, y, z


def calls():
    return [f(1), f(1, 5), f(1, z=9)]


print(calls())
f.__code__ = g.__code__
print(calls(), f.__name__)
f.__defaults__ = (7, 8)
print(f(), calls()[0])
f.__defaults__ = None
try:
    f(1)
except TypeError as error:
    print(error)
f.__kwdefaults__ = {"z": "kw"}
print(f(1, 2))
f.__kwdefaults__["z"] = "changed"
print(f(1, 2))
del f.__kwdefaults__
try:
    f(1, 2)
except TypeError as error:
    print(error)


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def down():
        nonlocal n
        n -= 1
        return n

    return up, down


up, down = counter()
print(up(), up(), up())
up.__code__ = down.__code__
print(up(), up(), down())
for value in (len, None, (lambda: 0).__code__):
    try:
        up.__code__ = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for name, value in [("d", 5), ("k", [])]:
    try:
        if name == "d":
            f.__defaults__ = value
        else:
            f.__kwdefaults__ = value
    except TypeError as error:
        print(error)
