"""Operators by special methods, plain, reflected and in place."""

class V:
    def __init__(self, x): self.x = x
    def __iadd__(self, o): self.x += o; return self
    def __sub__(self, o): return ("sub", self.x, o)
    def __rsub__(self, o): return ("rsub", self.x, o)
    def __neg__(self): return -self.x
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __index__(self): return self.x
    def __int__(self): return self.x + 1
    def __float__(self): return self.x + .5
    def __round__(self, n=None): return ("round", n)
    def __format__(self, s): return f"<{s}>"
    def __str__(self): return "V-str"
    def __divmod__(self, o): return ("dm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __matmul__(self, o): return ("mat", o)
    def __le__(self, o): return "le"
    def __ge__(self, o): return NotImplemented
    def __delitem__(self, k): print("del", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __reversed__(self): return iter("rev")
    def __hash__(self): return 7
v = V(3)
v += 4
print(v.x, v - 1, 1 - v, -v, ~v, +v, abs(v), int(v), float(v), round(v), round(v, 2))
print(f"{v:abc} {v} {v!r:.5}", str(v), [10, 20, 30, 40, 50, 60, 70, 80][v], "a" * v, v @ 2, v ** 3)
print(v <= 1, 1 >= v)
try: v >= 1
except TypeError as e: print(e)
try: v < 1
except TypeError as e: print(e)
try: v + 1
except TypeError as e: print(e)
try: v & 1
except TypeError as e: print(e)
del v[3]; v[4] = 5
print(list(reversed(v)), hash(v), range(v), bin(v))
class NoHash:
    def __eq__(self, o): return True
try: hash(NoHash())
except TypeError as e: print(e)
