"""Metaclasses, __init_subclass__, hooks of classes."""

class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["added"] = kw.get("flag")
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)
    @property
    def meta_prop(cls): return cls.__name__ + "!"
class M(metaclass=Meta, flag=42):
    def __init__(self, x): self.x = x
print(M.added, M(5).x, type(M), M.meta_prop)
class Base:
    subs = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        Base.subs.append((cls.__name__, kw))
class S1(Base, tag=1): pass
class S2(S1): pass
print(Base.subs)
class M1(type): pass
class M2(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
try:
    class X3(X1, X2): pass
except TypeError as e: print(e)
try:
    class Bad(bool): pass
except TypeError as e: print(e)
try:
    class Bad(int, str): pass
except TypeError as e: print(e)
try:
    class Bad(5): pass
except TypeError as e: print(e)
class Inst(type):
    def __instancecheck__(cls, o): return o == 5
class Five(metaclass=Inst): pass
print(isinstance(5, Five), isinstance(6, Five))
class Gen:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(Gen[int], Gen["a", 1])
try: Ctx[int]
except TypeError as e: print(e)
