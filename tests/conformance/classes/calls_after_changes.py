"""Calls of a class before and after its `__init__`, `__new__` and `__abstractmethods__` change."""


class I:
    def __init__(self, x): self.x = x
for n in range(3):
    print(I(n).x)
I.__init__ = lambda self, x: setattr(self, 'x', -x)
print(I(3).x)
del I.__init__
try: I(3)
except TypeError as e: print(e)
print(type(I()).__name__)
I.__abstractmethods__ = frozenset({'p'})
try: I()
except TypeError as e: print(e)
I.__abstractmethods__ = frozenset()
print(type(I()).__name__)
I.__new__ = lambda cls: 7
print(I())
