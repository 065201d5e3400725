"""What descriptors of the runtime do when a program calls their methods; how slots of built-in types speak."""
def f(self): return self
class C:
    __slots__ = "x",
    p = property(f)
c = C()
for action in (lambda: f.__get__(5)(), lambda: f.__get__(None, int) is f, lambda: C.x.__set__(c, 3), lambda: C.x.__get__(c), lambda: str.upper.__get__("a")(), lambda: property.fget.__get__(C.p) is f, lambda: C.p.__get__(c) is c, lambda: staticmethod(f).__get__(1) is f, lambda: classmethod(f).__get__(1, int)(), lambda: len.__get__, lambda: C.x.__delete__(c)):
    try: print(action())
    except Exception as e: print(type(e).__name__, e)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: [].__setitem__(1)); t(lambda: (1).__pow__()); t(lambda: (1).__add__()); t(lambda: (1).__neg__(2)); t(lambda: int.__add__()); t(lambda: int.__add__(1)); t(lambda: int.__add__("a", 1))
t(lambda: property().__get__()); t(lambda: (1).__add__(x=1)); t(lambda: {}.__setitem__(1,2,3)); t(lambda: [].__delitem__()); t(lambda: object().__setattr__(1)); t(lambda: object().__getattribute__()); t(lambda: object().__delattr__()); t(lambda:{}.__getitem__()); t(lambda: {}.__contains__()); t(lambda: set().__contains__()); t(lambda: (1).__hash__(2)); t(lambda: (1).__lt__()); t(lambda: [].__len__(1)); t(lambda:[].__iter__(1)); t(lambda:iter([]).__next__(1)); t(lambda: (1).__round__(1,2)); t(lambda: (lambda:0).__get__()); t(lambda: (1).__repr__(1)); t(lambda: list.__getitem__()); t(lambda: str.upper()); t(lambda: str.upper(1)); t(lambda: [].__mul__()); t(lambda:{}.__delitem__()); t(lambda:int.real.__get__("a")); t(lambda:str.upper.__get__(1)); t(lambda:str.upper.__get__()); t(lambda:str.upper.__get__(None,None)); t(lambda:(lambda:0).__get__(None,None)); t(lambda:(lambda:0).__get__(None)); t(lambda: int.real.__set__(1,2)); t(lambda: int.real.__get__(None, int)); t(lambda: int.__add__.__get__("a"))
class C: __slots__='x'
import types
for d, kind in ((int.__add__, types.WrapperDescriptorType), ((1).__add__, types.MethodWrapperType), (str.upper, types.MethodDescriptorType), (dict.__dict__["fromkeys"], types.ClassMethodDescriptorType), (int.real, types.GetSetDescriptorType), (C.x, types.MemberDescriptorType)):
    print(type(d) is kind, kind.__name__, d.__name__, d.__qualname__, getattr(d, "__objclass__", None), callable(d), hasattr(d, "__get__"), hasattr(d, "__set__"))
