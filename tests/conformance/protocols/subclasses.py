"""__subclasses__: in the order in which they were made, without keeping them alive."""
import gc

class Base: pass

def make(depth):
    """What is made far down the stack leaves no stale word where a collection looks."""
    global One, Two, Three
    if depth:
        return list(map(lambda _: make(depth - 1), [0]))
    class One(Base): pass
    class Two(Base): pass
    class Three(One, Base): pass

make(20)
def show(depth):
    if depth:
        return list(map(lambda _: show(depth - 1), [0]))
    print([c.__name__ for c in Base.__subclasses__()], [c.__name__ for c in One.__subclasses__()], Two.__subclasses__())

show(20)
del Two
far = lambda depth: far(depth - 1) if depth else 0
far(50)
gc.collect()
print([c.__name__ for c in Base.__subclasses__()])

def far_down(depth):
    if depth:
        return list(map(lambda _: far_down(depth - 1), [0]))
    for i in range(50):
        type(f"Made{i}", (Base,), {})

far_down(10)
gc.collect()
print([c.__name__ for c in Base.__subclasses__()])
kept = [type(f"Kept{i}", (Base,), {}) for i in range(5)]
print([c.__name__ for c in Base.__subclasses__()])
print(int.__subclasses__()[0], bool in int.__subclasses__(), bool.__subclasses__())
class Int(int): pass
print(int.__subclasses__()[-1] is Int, type.__subclasses__(type)[:0])
Base.__subclasses__().clear()
print(len(Base.__subclasses__()))
try:
    Base.__subclasses__(1)
except TypeError as e:
    print(e)
try:
    type.__subclasses__()
except TypeError as e:
    print(e)
