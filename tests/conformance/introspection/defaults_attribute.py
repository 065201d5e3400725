"""__defaults__ and __kwdefaults__: reading, replacing, deleting, sharing."""


def f(a, b=2, c=3, *, d=4, e):
    return a, b, c, d, e


print(f.__defaults__, f.__kwdefaults__, f(1, e=5))
f.__defaults__ = (10, 20, 30)
print(f(e=5), f(1, e=5))
f.__defaults__ = (30,)
print(f(1, 2, e=5))
try:
    f(1, e=5)
except TypeError as error:
    print(error)
f.__defaults__ = (0, 10, 20, 30)
print(f(e=5), f(1, e=5))
f.__defaults__ = ()
try:
    f(1, 2, e=5)
except TypeError as error:
    print(error)
f.__kwdefaults__ = {"e": "E", "unknown": 1}
try:
    f(1, 2, 3)
except TypeError as error:
    print(error)
f.__kwdefaults__["d"] = "D"
print(f(1, 2, 3), f.__kwdefaults__)
f.__kwdefaults__ = None
del f.__defaults__
print(f.__defaults__, f.__kwdefaults__)


def make(x):
    def g(items=[], n=x):
        items.append(n)
        return items

    return g


g, h = make(1), make(2)
g(), g(), h()
print(g.__defaults__, h.__defaults__, g.__defaults__[0] is h.__defaults__[0])
g.__defaults__ = h.__defaults__
print(g(), h())
g.__defaults__[0].clear()
print(h())


def no_defaults(a, *args, **kwargs):
    pass


print(no_defaults.__defaults__, no_defaults.__kwdefaults__, (lambda x=1, *, y=2: 0).__kwdefaults__)
for value in ([1], "a", 5):
    try:
        g.__defaults__ = value
    except TypeError as error:
        print(error)
    try:
        g.__kwdefaults__ = value
    except TypeError as error:
        print(error)
