"""Positional arguments alone: defaults, `*args` and `**kwargs` that are left, and what is wrong with a call."""


def f(a, b=2, /, c=3, *rest, d=4, **kw): return a, b, c, rest, d, kw
def h(a, b=2, *rest, **kw): return a, b, rest, kw
def k(*rest): return rest
def q(a, b): return a, b
for call in (lambda: h(1), lambda: h(1, 5, 6, 7), lambda: h(*[1, 2, 3]), lambda: h(*(1,), **{}), lambda: sum(h(*range(300))[2]),
             lambda: k(), lambda: k(*range(3)), lambda: f(1), lambda: f(*[1, 2, 3, 4]), lambda: q(1), lambda: q(1, 2, 3),
             lambda: q(*[1]), lambda: h(), lambda: h(b=1), lambda: h(1, c=2)):
    try: print(call())
    except TypeError as e: print(e)
class M:
    def h(self, a, b=2, *rest, **kw): return a, b, rest, kw
    def n(): pass
print(M().h(1), M().h(1, 2, 3), M().h(*[1]), M().h(1, 2, 3, z=4))
try: M().n()
except TypeError as e: print(e)
