"""Assignment to __bases__: what instances find afterwards, and what is refused."""

class A:
    def f(self): return "A.f"

class B:
    def f(self): return "B.f"
    def g(self): return "B.g"

class C(A): pass
class D(C): pass

d = D()

def ask(): return d.f()

for i in range(60):
    ask()
print(ask())
C.__bases__ = (B,)
print(ask(), d.g(), [k.__name__ for k in D.__mro__], C.__base__.__name__, C.__bases__ == (B,))
print(A.__subclasses__(), B.__subclasses__() == [C], C.__subclasses__() == [D])
C.__bases__ = (A, B)
print(ask(), d.g(), [k.__name__ for k in D.__mro__], isinstance(d, A), issubclass(D, B))
print([k.__name__ for k in A.__subclasses__()], [k.__name__ for k in B.__subclasses__()])

class Slotted:
    __slots__ = ("x",)

def attempt(value):
    try:
        C.__bases__ = value
    except TypeError as e:
        print(e)
    else:
        print("done")

class X: pass
class Y(X): pass
for value in ((), [A], (1,), (C,), (D,), (int,), (Slotted,), (bool,), (X, Y), (object,), (A, A)):
    attempt(value)
    print([k.__name__ for k in D.__mro__])
try:
    del C.__bases__
except TypeError as e:
    print(e)
try:
    int.__bases__ = (object,)
except TypeError as e:
    print(e)
class M(type):
    def mro(cls): return super().mro()
print(M("N", (), {}).__mro__[-1])
