"""`%` asks objects for numbers, items and text."""

class I(int): pass
class F(float): pass
print("%d %i %5d|" % (I(5), I(6), I(7)))
print("%x %c %o" % (I(255), I(65), I(8)))
print("%f %.1f %g %d" % (F(2.5), F(1.25), F(3), F(2.9)))

class D(dict):
    def __getitem__(self, k): return k.upper()
class M:
    def __getitem__(self, k): return k.upper()
print("%(a)s" % M())
print("%(a)s" % D())

class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 65
class N:
    def __int__(self): return 7
print("%f" % F())
print("%d" % I(), "%x" % I(), "%c" % I(), "%d" % N())
