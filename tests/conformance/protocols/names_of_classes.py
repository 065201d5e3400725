"""Assignment to __name__ and __qualname__ of a class: what shows them, and what is refused."""

def make():
    class C:
        def m(self): pass
    return C

C = make()
c = C()
print(C, C.__name__, C.__qualname__)
C.__name__ = "D"
print(C, C.__name__, C.__qualname__, type(c).__name__)
try: c.missing
except AttributeError as e: print(e)
try: c + 1
except TypeError as e: print(e)
C.__qualname__ = "Outer.E"
print(C, C.__name__, C.__qualname__, C.m.__qualname__)
print(repr(c).split(" at ")[0])
Plain = type("Plain", (), {})
Plain.__name__ = "Renamed"
print(Plain, Plain.__name__, Plain.__qualname__)
for name in ("__name__", "__qualname__"):
    for value in (5, None, b"x", "nul\0"):
        try: setattr(C, name, value)
        except Exception as e: print(type(e).__name__, e)
    try: delattr(C, name)
    except TypeError as e: print(e)
    try: setattr(int, name, "x")
    except TypeError as e: print(e)
    print(ascii(C.__name__), ascii(C.__qualname__))
class Error(Exception): pass
Error.__name__ = "Other"
print(repr(Error("x")), Error)
class Sub(C): pass
C.__name__ = "Last"
print(Sub.__mro__[1].__name__, [k.__name__ for k in C.__subclasses__()])
try: C(1)
except TypeError as e: print(e)
