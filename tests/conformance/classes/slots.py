"""__slots__."""

class P:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
p = P()
print(p.a)
try: p.b
except AttributeError as e: print(e)
try: p.c = 1
except AttributeError as e: print(e)
class W:
    __slots__ = ["a"]
w = W(); w.a = 2; print(w.a, W.a); del w.a
try: del w.a
except AttributeError as e: print(e)
