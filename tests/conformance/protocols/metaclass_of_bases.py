"""type() makes classes by the metaclass that the bases ask for; __prepare__ gives a mapping; orders that do not exist."""

class M(type):
    def __new__(m, name, bases, ns):
        print("new", name)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, *a):
        print("init", a[0])
        super().__init__(*a)
class A(metaclass=M): pass
B = type("B", (A,), {})
print(type(B) is M)

from abc import ABC, abstractmethod
try: print(type("A", (ABC,), {"m": abstractmethod(lambda self: 0)})())
except TypeError as e: print(e)

class M(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class X(metaclass=M): pass
except TypeError as e: print(e)

class O: pass
class A(O): pass
class B(O): pass
class X(A, B): pass
class Y(B, A): pass
try: class_ = type("Z", (X, Y), {})
except TypeError as e: print(e)

for args in (("X", (), None), ("X", (), 5), ("nul\0", (), {})):
    try: print(type(*args))
    except Exception as e: print(type(e).__name__, e)

import enum
class C(enum.Enum):
    A = 1
try: type("More", (C,), {})
except Exception as e: print(type(e).__name__, e)
try:
    class D(C): pass
except Exception as e: print(type(e).__name__, e)
