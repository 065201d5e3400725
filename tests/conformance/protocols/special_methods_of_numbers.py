"""Special methods of built-in types that programs call by name."""
class I(int): pass
class F(float): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for a, b in ((7, 3), (-7, 3), (7, -2), (7.5, 2), (7, 2.5), (True, 2), (7, "a"), (2j, 1), (I(9), I(4)), (F(9.5), 2), (1, 0), (1.0, 0)):
    t(lambda: type(a).__divmod__(a, b)); t(lambda: type(a).__rdivmod__(a, b))
print((5).__getnewargs__(), (1.5).__getnewargs__(), "a".__getnewargs__(), (1, 2).__getnewargs__(), b"x".__getnewargs__(), I(5).__getnewargs__(), (2j).__getnewargs__())
print(float.__getformat__("double"), float.__getformat__("float"))
t(lambda: float.__getformat__("x")); t(lambda: float.__getformat__(1))
print(None.__bool__(), range(0).__bool__(), range(3).__bool__(), b"ab".__bytes__())
print(list({1: 2, 3: 4}.keys().__reversed__()), list({1: 2}.items().__reversed__()), list({1: 2}.values().__reversed__()))
print(type.__or__(int, str), int.__or__(5, 2), type.__or__(int, 5), (int | str).__or__(None), type.__ror__(int, None))
for s in (set, frozenset):
    class S(s): pass
    x = S([1])
    print(x, repr(x), S(), [x], repr(s.__repr__(x)))
class L(set):
    def __repr__(self): return "own " + set.__repr__(self)
print(L([2]), L())
s = t_ = L([1]); s |= {2}; print(s is t_, len(s)); s &= {2}; s -= {9}; s ^= {3}; print(s is t_, sorted(s))
t(lambda: hash({}.keys())); t(lambda: hash({}.items())); print(isinstance(hash({}.values()), int))
class A: a: int
class B(A): pass
print(B.__annotations__, "__annotations__" in B.__dict__, A.__annotations__, A().__annotations__)
class N: pass
print(N.__annotations__); N.__annotations__ = 5; print(N.__annotations__); del N.__annotations__
print(N.__annotations__); t(lambda: int.__annotations__)
