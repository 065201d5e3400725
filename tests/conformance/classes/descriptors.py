"""Descriptors, properties and attribute hooks."""

class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls): return (self.name, obj is None, cls.__name__)
    def __set__(self, obj, v): print("set", self.name, v)
class H:
    d = Desc()
H().d = 5
print(H.d, H().d)
class G:
    def __getattr__(self, n):
        if n.startswith("x"): return n
        raise AttributeError(n)
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v * 2)
g = G(); g.q = 4
print(g.xyz, g.q)
try: g.abc
except AttributeError as e: print("AE", e)
class P:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.deleter
    def x(self): print("deleting")
p = P(); print(P.x.__doc__, p.x); del p.x
try: p.x = 3
except AttributeError as e: print(e)
print(type(P.x), P.x.fget is not None)
class Chain:
    def __init__(self): self.log = []
    def __getattr__(self, name):
        def call(*a): self.log.append((name, a)); return self
        return call
print(Chain().a(1).b(2).log)
class F:
    def __set_name__(self, o, n): raise ValueError("x")
try:
    class Z: f = F()
except ValueError as e: print(e, e.__notes__)
