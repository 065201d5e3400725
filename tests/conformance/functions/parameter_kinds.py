"""Every parameter kind bound by every call form."""


def f(a, b=2, /, c=3, d=4, *args, e, g=7, **kw):
    return a, b, c, d, args, e, g, sorted(kw.items())


print(f(1, e=5))
print(f(1, 20, 30, 40, 50, 60, e=5, g=70, h=80, i=90))
print(f(1, d=40, e=5, c=30))
print(f(1, e=5, a="kw a", b="kw b"))
print(f(*[1, 2], *(3, 4), *range(5, 8), e=0, **{"x": 1}, **{"y": 2}))
print(f(*"abcdef", **dict(e=1, z=2)))


def only_positional(a, b=10, /):
    return a, b


def only_keyword(*, a, b=10):
    return a, b


def anything(*a, **k):
    return a, k


print(only_positional(1), only_positional(1, 2), only_keyword(a=1), only_keyword(b=2, a=1))
print(anything(), anything(1), anything(x=1), anything(1, *[2], y=3, **{"z": 4}))
print(anything(*[], **{}))


def after_star(*args, last):
    return args, last


print(after_star(last=1), after_star(1, 2, last=3))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print((lambda: None)(), (lambda x, /: x)(5))
