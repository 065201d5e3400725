"""Descriptors that can only be set, and how properties are called in messages."""

class SetOnly:
    def __set__(self, instance, value): instance.__dict__["x"] = value * 2
    def __repr__(self): return "the descriptor"
class C: x = SetOnly()
c = C()
print(c.x)
c.x = 4
print(c.x)

class C: pass
C.plain = property(lambda self: 1)
try: C().plain = 1
except AttributeError as e: print(e)
def getter(self): pass
C.other = property(getter)
for f in (lambda: setattr(C(), "other", 1), lambda: delattr(C(), "other")):
    try: f()
    except AttributeError as e: print(e)

try: property().fget = len
except AttributeError as e: print(e)
