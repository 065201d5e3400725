# Classes that change while code that relies on them is hot: methods, bases, __class__, slots to properties, __getattr__.
class P:
    def value(self):
        return 1


class Q:
    def value(self):
        return 2


class C(P):
    pass


def run(o, n, change=None, at=0):
    s = 0
    for i in range(n):
        if i == at and change is not None:
            change()
        s += o.value()
    return s


c = C()
print(run(c, 1000))
print(run(c, 1000, lambda: setattr(Q, "value", lambda self: 3), 250))
print(run(c, 1000, lambda: setattr(C, "value", lambda self: 4), 999))
print(run(c, 1000, lambda: setattr(c, "value", lambda: 5), 100))
print(run(c, 1000, lambda: delattr(c, "value"), 100))
print(run(c, 1000, lambda: delattr(C, "value"), 100))


class D:
    def __init__(self):
        self.n = 50

    def value(self):
        return self.n


d = D()
print(run(d, 1000), run(c, 500), run(d, 1000))


def become():
    d.__class__ = E


class E:
    def value(self):
        return self.n * 2


print(run(d, 1000, become, 300), type(d).__name__)
E.n = property(lambda self: 7)
print(run(d, 600), d.__dict__)
del E.n
print(run(d, 600))
E.value = property(lambda self: lambda: 9)
print(run(d, 600))
E.value = staticmethod(lambda: 11)
print(run(d, 600))
E.value = classmethod(lambda cls: len(cls.__name__))
print(run(d, 600))
del E.value
E.__getattr__ = lambda self, name: (lambda: 13)
print(run(d, 600))
del E.__getattr__
try:
    run(d, 600)
except AttributeError as error:
    print(error)


class F:
    def __add__(self, other):
        return 1 + other

    def __len__(self):
        return 4

    def __bool__(self):
        return True

    def __getitem__(self, i):
        return i

    def __call__(self):
        return 5

    def __eq__(self, other):
        return True


def operators(f, n):
    s = 0
    for i in range(n):
        s += (f + i) + len(f) + f[i] + f() + (1 if f else 0) + (f == i)
    return s


f = F()
print(operators(f, 1000))
F.__add__ = lambda self, other: 100
print(operators(f, 1000))
F.__len__ = lambda self: 0
F.__bool__ = lambda self: False
print(operators(f, 1000))
del F.__bool__
F.__call__ = lambda self: 0.5
F.__getitem__ = lambda self, i: -i
print(operators(f, 1000))
F.__eq__ = lambda self, other: False
print(operators(f, 1000))
del F.__call__
try:
    operators(f, 1000)
except TypeError as error:
    print(error)
f.__call__ = lambda: 1
try:
    operators(f, 1000)
except TypeError as error:
    print(error)


def fresh(n):
    out = 0
    for i in range(n):
        class Local:
            k = i

            def get(self):
                return self.k + i

        out += Local().get()
    return out


print(fresh(400))
