# Parameters of every kind against calls of every kind: defaults shared and fresh, positional-only names in **kwargs, all the messages.
def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as error:
        print("TypeError", error)


def a(p, /, q, *, k):
    return p, q, k


def b(p=1, /, q=2, *rest, k=3, **more):
    return p, q, rest, k, more


def c(*, first, second=2, **kw):
    return first, second, kw


def d(x, /, **kw):
    return x, kw


def e(*args):
    return args


def f(one, two=2, three=3):
    return one, two, three


def nothing():
    return None


for args, kwargs in (((1, 2), {"k": 3}), ((1,), {"q": 2, "k": 3}), ((), {"p": 1, "q": 2, "k": 3}), ((1, 2, 3), {}), ((1, 2), {}), ((1,), {"k": 1}), ((), {}), ((1, 2), {"k": 3, "z": 4}), ((1, 2), {"q": 5, "k": 1}), ((1, 2, 3, 4), {"k": 1})):
    attempt(a, *args, **kwargs)
for args, kwargs in (((), {}), ((9,), {}), ((9, 8, 7, 6), {"k": 5}), ((), {"p": 7, "q": 8, "z": 9}), ((1, 2), {"q": 3}), ((), {"k": 1, "more": 2, "rest": 3})):
    attempt(b, *args, **kwargs)
for args, kwargs in (((), {"first": 1}), ((), {}), ((1,), {}), ((1, 2), {"first": 1}), ((), {"first": 1, "third": 3}), ((), {"second": 1})):
    attempt(c, *args, **kwargs)
attempt(d, 1, x=2)
attempt(d, x=2)
attempt(e, 1, x=2)
attempt(f)
attempt(f, 1, 2, 3, 4)
attempt(f, 1, one=1)
attempt(f, 1, four=4)
attempt(f, 1, tow=4)
attempt(f, three=1, two=2)
attempt(nothing, 1)
attempt(nothing, x=1)
attempt(nothing, 1, x=1)
attempt(lambda x: x)
attempt(lambda x, *y: (x, y), 1, 2, 3)
attempt(lambda *, k: k)
attempt(lambda *, k, j: k)
attempt(lambda *, k, j, i: k)
attempt(lambda x, y, *, k, j: k)
attempt(lambda a, b, c, d: 0, 1)
attempt(f, *[1, 2], *(3,), **{})
attempt(f, *"ab", **{"three": 9})
attempt(f, **{"one": 1}, **{"two": 5})
for call in (lambda: f(**{"one": 1}, **{"one": 2}), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(1, **{"one": 2}), lambda: f(*[1], one=1), lambda: f(1, *None), lambda: f(**[("one", 1)])):
    attempt(call)


def shared(x, items=[], table={}):
    items.append(x)
    table[x] = len(items)
    return list(items), dict(table)


print(shared(1), shared(2), shared(3, []), shared(4), shared.__defaults__)
n = 1


def early(x=n, y=n + 1):
    return x, y


n = 100
print(early(), early(n), early.__defaults__, a.__kwdefaults__, b.__kwdefaults__, c.__kwdefaults__, f.__defaults__)
f.__defaults__ = (20, 30)
attempt(f, 1)
f.__defaults__ = None
attempt(f, 1)
f.__defaults__ = (1, 2, 3)
attempt(f)
f.__defaults__ = (0, 1, 2, 3, 4)
attempt(f)
c.__kwdefaults__ = {"first": "now a default"}
attempt(c)
c.__kwdefaults__ = None
attempt(c, first=1)
for bad in (lambda: setattr(f, "__defaults__", [1]), lambda: setattr(c, "__kwdefaults__", 5), lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__code__", 5), lambda: setattr(f, "__qualname__", None), lambda: setattr(f, "__globals__", {}), lambda: setattr(f, "__closure__", ()), lambda: setattr(f, "__dict__", 5), lambda: delattr(f, "__name__")):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(e(*range(3), *"ab", 5, *()), (lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}), (lambda a, b=2, /, c=3, *d, e, f=6, **g: (a, b, c, d, e, f, g))(1, e=5, z=26), (lambda self, /, **kw: kw)(0, self=1))


class Method:
    def m(self, x, *, k=0):
        return x, k

    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls, x):
        return x

    def __call__(self, x):
        return x

    def __getitem__(self, key):
        return key


m = Method()
attempt(m.m)
attempt(m.m, 1, 2)
attempt(m.m, 1, y=2)
attempt(Method.m, 1)
attempt(Method.m)
attempt(m.s)
attempt(m.c, 1, 2)
attempt(m)
attempt(m, 1, 2)
attempt(Method, 1)
attempt(m.__getitem__)
attempt(m.m, 1, self=2)
