"""Methods, properties, class and static methods, operators."""

class A:
    """doc"""
    x = 1
    def __init__(self, v):
        self.v = v
    def get(self):
        return self.v
    @property
    def double(self):
        return self.v * 2
    @double.setter
    def double(self, w):
        self.v = w // 2
    @classmethod
    def make(cls, v):
        return cls(v)
    @staticmethod
    def helper(a, b):
        return a + b
    def __repr__(self):
        return f"A({self.v})"
    def __eq__(self, other):
        return isinstance(other, A) and self.v == other.v
    def __hash__(self):
        return hash(self.v)
    def __add__(self, o):
        return A(self.v + (o.v if isinstance(o, A) else o))
    __radd__ = __add__
    def __lt__(self, o): return self.v < o.v
    def __getitem__(self, i): return self.v + i
    def __len__(self): return 3
    def __call__(self, *a, **k): return (a, k)
    def __contains__(self, x): return x == self.v
    def __bool__(self): return self.v != 0
    def __iter__(self): return iter([self.v, 2, 3])

a = A(5)
print(a, a.get(), a.double, A.x, a.x, A.make(7), A.helper(1, 2), a.helper(3, 4))
a.double = 20
print(a.v, a == A(10), a != A(10), a + 1, 1 + a, a + a, sorted([A(3), A(1), A(2)]))
print(a[5], len(a), a(1, b=2), 10 in a, bool(A(0)), list(a), {a: 1}[A(10)])
print(A.__name__, A.__doc__, A.__mro__, type(a), type(A), a.__class__, A.__bases__, a.__dict__)
