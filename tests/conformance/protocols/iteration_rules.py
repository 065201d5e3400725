"""Who can be iterated over, forwards and backwards, and what is said of those who cannot."""

class N:
    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = __call__ = __bool__ = __index__ = __int__ = __float__ = __enter__ = __neg__ = __add__ = __eq__ = __lt__ = __reversed__ = __next__ = __abs__ = __round__ = None
    __hash__ = None
n = N()
for f in (lambda: iter(n), lambda: len(n), lambda: n[0], lambda: n(), lambda: bool(n), lambda: [1][n], lambda: int(n), lambda: float(n), lambda: -n, lambda: n + 1, lambda: 1 + n, lambda: n == 1, lambda: n < 1, lambda: reversed(n), lambda: next(n), lambda: abs(n), lambda: round(n), lambda: hash(n), lambda: [*n], lambda: 1 in n):
    try: print(f())
    except TypeError as e: print(e)

class Iterator:
    def __next__(self): return 1
class NoneIter:
    __iter__ = None
class NoneContains:
    __contains__ = None
    def __iter__(self): return iter([1])
for x in (Iterator(), NoneIter(), NoneContains(), 5, object()):
    for f in (lambda: 1 in x, lambda: list(x)):
        try: print(f())
        except TypeError as e: print(e)

class S:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]
class Z(S):
    def __len__(self): return len(self.items)
for x in (Z(1, 2, 3), S(1), object(), 5, {1}):
    try: print(list(reversed(x)))
    except TypeError as e: print(e)
class N(Z): __reversed__ = None
try: reversed(N(1))
except TypeError as e: print(e)
print(type(reversed(Z(1))).__name__)

class N:
    def __iter__(self): return 5
def f(*a): pass
for g in (lambda: f(*N()), lambda: [*N()], lambda: {*N()}, lambda: (*N(),), lambda: list(N()), lambda: [0].extend(N())):
    try: print(g())
    except TypeError as e: print(e)
