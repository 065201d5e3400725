"""Classes that derive from built-in types."""

class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4)
print(l, l.total(), len(l), l[0], l[1:], isinstance(l, list), l == [1,2,3,4], type(l))
class Dd(dict):
    def __missing__(self, k): return k * 2
d = Dd(a=1); print(d["a"], d["zz"], d)
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 100)
print(I(3) + 4, I(3) * 2, int(I(9)), I(4) == 4, hash(I(4)) == hash(4))
class S(str):
    def shout(self): return self.upper() + "!"
print(S("hi").shout(), S("a") + "b", S("x") == "x", len(S("abc")))
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = T(1, 2); print(t, t.first, t == (1, 2), len(t), isinstance(t, tuple)); x, y = t; print(x, y)
class Counter(dict):
    def __init__(self, it=()):
        super().__init__()
        for x in it: self[x] = self.get(x, 0) + 1
    def __getitem__(self, k): return super().__getitem__(k) if k in self else 0
k = Counter("hello"); print(k, k["l"], k["zz"], len(k), sorted(k), dict(k), list(k.items()))
class Stack(list):
    def push(self, x): self.append(x); return self
s = Stack().push(1).push(2); s.extend([3]); print(s, s[::-1], s + [4], type(s + [4]), s.pop(), s.index(2))
print(int.__add__(1, 2), str.__len__("abc"), list.__getitem__([1, 2], 1), (5).__add__(6), (1).__eq__("a"))
