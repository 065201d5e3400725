"""Inheritance, super and the MRO."""

class C:
    def who(self): return "C"
class D(C):
    def who(self): return "D" + super().who()
class E(C):
    def who(self): return "E" + super().who()
class F(D, E):
    def who(self): return "F" + super().who()
print(F().who(), [c.__name__ for c in F.__mro__])
try:
    class X(C, D): pass
except TypeError as e: print(e)
