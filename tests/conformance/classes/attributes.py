"""Attributes of instances and classes."""

class Ctx:
    attr = "class"
    def method(self): return self.attr
c = Ctx(); c.attr = "inst"; print(c.method(), Ctx.attr, c.__dict__, vars(c))
del c.attr; print(c.attr)
Ctx.attr = "changed"; print(c.attr)
Ctx.new = lambda self: "new" + self.attr; print(c.new())
print(hasattr(c, "zip"), getattr(c, "zip", 5), callable(c), callable(Ctx))
setattr(c, "dyn", 9); print(c.dyn)
class A:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        self = super().__new__(cls)
        return self
    def __init__(self, *args): print("init", args)
A(1, 2)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
def deco(cls):
    cls.decorated = True
    return cls
@deco
class Dc:
    a: int = 3
    b: str
print(Dc.decorated, Dc.__annotations__)
