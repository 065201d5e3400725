# Classes hold `__dict__` and `__weakref__` where their instances have these places and those of the bases have not.
import inspect
import weakref


class A: pass
class B(A):
    "doc"
    __slots__ = ("x",)
class C:
    __slots__ = ("__dict__", "y")
class D(A):
    def f(self): self.q = 1
class E(list): pass
class F(tuple): pass
class G(int):
    __slots__ = ()
class H(Exception): pass
class I(type): pass
class W:
    __slots__ = ("__weakref__",)
class P:
    @property
    def __dict__(self): return {"of": "the program"}


for c in (A, B, C, D, E, F, G, H, I, W, P):
    print(c.__name__, list(c.__dict__))
for c in (A, B, C, D, W):
    print(sorted(set(dir(c)) - set(dir(object))), sorted(set(dir(c())) - set(dir(c))))
print(type(A.__dict__["__dict__"]), type(A.__dict__["__weakref__"]), A.__dict__["__dict__"], A.__dict__["__weakref__"])
place = A.__dict__["__dict__"]
a = A()
a.x = 3
print(place.__get__(a), place.__name__, place.__objclass__, place.__qualname__, vars(a), P().__dict__)
print(A.__dict__["__weakref__"].__get__(a), a.__weakref__)
reference = weakref.ref(a)
print(a.__weakref__ is reference, A.__weakref__, hasattr(A, "__weakref__"), hasattr(C(), "__weakref__"))
place.__set__(a, {"z": 3})
print(a.z, vars(a))
for bad in (3, None):
    try: place.__set__(a, bad)
    except TypeError as e: print(e)
for wrong in (3, C()):
    try: place.__get__(wrong)
    except TypeError as e: print(e)
try: A.__weakref__.__set__(a, 3)
except AttributeError as e: print(e)
place.__delete__(a)
print(vars(a))
a.y = 1
del a.__dict__
print(vars(a), hasattr(a, "y"))
print([n for n, v in inspect.getmembers(A) if inspect.isgetsetdescriptor(v) or inspect.ismemberdescriptor(v)])
try: delattr(A, "__dict__")
except (TypeError, AttributeError) as e: print(e)
for x in (E([1]), F((1,)), H("h"), C()):
    x.extra = 5
    print(vars(x), x.__dict__ == {"extra": 5})
for x in (object(), 5, [], G(5), W()):
    print(type(x).__name__, hasattr(x, "__dict__"))
