# What help() prints about functions, methods and properties.
def long_function_name(first_parameter: int, second_parameter: str = "a default", *rest: float, keyword_only: bool = True, **others) -> None:
    "Long."
class A:
    class B:
        def m(self): """Doc

          indented
        base
        """
        @classmethod
        def k(cls, /, x): ...
        @property
        def q(self): return 1
    def __call__(self): "called"
    __init__ = lambda self: None
help(long_function_name)
help(A.B.m); help(A.B().m); help(A.B.k); help(A.B.q)
help(A().__call__)
help(A.__init__)
help(property())
async def ag():
    yield
help(ag)
l = lambda: 0
# the comment of k
k = lambda x: x
help(l)
help(k)
def nodoc(): return
nodoc.__doc__ = ""
help(nodoc)
nodoc.__doc__ = "changed\n    text\n\n"
help(nodoc)
nodoc.__name__="renamed"
help(nodoc)
nodoc.__module__="nowhere"
help(nodoc)
nodoc.__module__=None
help(nodoc)
class Base:
    def f(self): "Base doc"
    @property
    def p(self): "Base p"
class D(Base):
    def f(self): pass
    @property
    def p(self): pass
help(D.f); help(D().f); help(D.p)
for bad in ((1,2),):
    try: help(*bad)
    except TypeError as e: print(e)
try: help(x=1)
except TypeError as e: print(e)
class C:
    "A class"
    def m(self, x):
        "method doc"
    @classmethod
    def c(cls): "cm"
    @staticmethod
    def s(x): "sm"
    @property
    def p(self): "prop"
    def _h(self): pass
    m2 = m
for documented in (C.m, C().m, C.c, C.s, C.p, C.m2, C._h): help(documented)
print(help, help(C.m))
