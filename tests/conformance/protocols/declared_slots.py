"""What __slots__ may declare, and where."""

class E(Exception):
    __slots__ = ("x",)
e = E("a")
e.x = 5
print(e.x, e.args)
class L(list): __slots__ = ("tag",)
l = L([1]); l.tag = 1; print(l.tag)
class D(dict): __slots__ = ("tag",)
d = D(a=1); d.tag = 2; print(d.tag)
class S(set): __slots__ = ("tag",)
s = S([1]); s.tag = 3; print(s.tag)
class F(float): __slots__ = ("tag",)
f = F(2.5); f.tag = 4; print(f.tag)
class O(OSError): __slots__ = ("tag",)
o = O(1, "a"); o.tag = 5; print(o.tag)

for s in (("a", "a"), ("__dict__", "__dict__"), ("__weakref__", "__weakref__")):
    try: print(type("X", (), {"__slots__": s}).__name__)
    except Exception as e: print(type(e).__name__, e)
class D: pass
try: type("Y", (D,), {"__slots__": ("__dict__",)})
except TypeError as e: print(e)

for b in (int, tuple, bytes):
    try: print(type("X", (b,), {"__slots__": ("x",)}))
    except TypeError as e: print(e)
