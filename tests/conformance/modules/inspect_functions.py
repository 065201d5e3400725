"""`inspect`: signatures, binding, source, members, closures, frames."""

import inspect, functools
def f(a, /, b: int, c=1, *args, d, e: str = 'x', **kw) -> float:
    """Doc of f.

        Indented.
    """
    return a
print(inspect.signature(f), repr(inspect.signature(f)))
for p in inspect.signature(f).parameters.values(): print(repr(p), p.kind, p.kind.description, p.default is p.empty, p.annotation)
print(inspect.getdoc(f)); print(inspect.getfullargspec(f)); print(inspect.getsource(f)); print(inspect.getsourcelines(f)[1])
class A:
    """A class."""
    x = 1
    def __init__(self, p, q=2): pass
    def m(self, z): 'doc m'
    @classmethod
    def cm(cls, u): pass
    @staticmethod
    def sm(v): pass
    @property
    def pr(self): 'doc pr'
class B(A):
    def m(self, z): return lambda q: (q,
        z)
print(inspect.signature(A), inspect.signature(A.m), inspect.signature(A(1).m), inspect.signature(A.cm), inspect.signature(A.sm))
print(inspect.getsource(A)); print(inspect.getsource(B.m)); print(inspect.getdoc(B.m), inspect.getdoc(B), inspect.getdoc(B.pr))
print([n for n, _ in inspect.getmembers(A(1)) if not n.startswith('_')], inspect.getmembers(B, inspect.isfunction)[-1][0])
print(inspect.isfunction(f), inspect.ismethod(A(1).m), inspect.isclass(A), inspect.isbuiltin(len), inspect.isroutine(A.m), inspect.ismodule(inspect), inspect.isgeneratorfunction(f), inspect.isdatadescriptor(A.pr), inspect.ismethoddescriptor(str.join), inspect.iscode(f.__code__))
print(inspect.signature(functools.partial(f, 1, c=5)), inspect.signature(functools.partial(f, 1, 2)))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def wrapped(x, y=0):
    # a comment
    return x

print(inspect.signature(wrapped), inspect.unwrap(wrapped) is wrapped.__wrapped__, inspect.signature(wrapped, follow_wrapped=False)); print(inspect.getsource(wrapped))
sig = inspect.signature(f)
b = sig.bind(1, 2, 3, 4, d=5, z=6); print(b, b.args, b.kwargs, b.arguments)
b = sig.bind(1, 2, d=3); b.apply_defaults(); print(b.arguments)
for a, k in [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {'d': 1, 'c': 2}), ((1,), {'a': 1, 'b': 2, 'd': 3})]:
    try: print(sig.bind(*a, **k))
    except TypeError as e: print(e)
s2 = inspect.signature(lambda x, y: 0)
for a, k in [((1, 2, 3), {}), ((1,), {'q': 1}), ((1,), {'x': 2})]:
    try: print(s2.bind(*a, **k))
    except TypeError as e: print(e)
print(s2.bind_partial(1), s2 == inspect.signature(lambda x, y: 1), s2.replace(return_annotation=int))
P = inspect.Parameter
for args in [('1a', P.KEYWORD_ONLY), ('a', 9), (3, P.KEYWORD_ONLY)]:
    try: P(*args)
    except (ValueError, TypeError) as e: print(e)
try: inspect.Signature([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)])
except ValueError as e: print(e)
try: inspect.Signature([P('a', P.KEYWORD_ONLY), P('a', P.KEYWORD_ONLY)])
except ValueError as e: print(e)
g0 = 5
def outer():
    v = 1
    def inner(): return v, g0, len, missing
    return inner
print(inspect.getclosurevars(outer()))
print(type(inspect.getattr_static(A(1), 'pr')), inspect.getattr_static(A, 'x'), inspect.getattr_static(A(1), 'nope', 'd'))
print(inspect.cleandoc('  a\n     b\n       c\n\n'), inspect.currentframe().f_lineno)
def who(): return inspect.stack()[0].function, inspect.stack()[1].lineno, inspect.stack()[1].code_context
print(who())
def gen(): yield 1
g = gen(); print(inspect.getgeneratorstate(g), inspect.isgenerator(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); list(g); print(inspect.getgeneratorstate(g))
print(inspect.getmodule(f).__name__, inspect.getsourcefile(f) == __file__, inspect.getmro(B)[1].__name__)
class Cb:
    def __call__(self, i, j=1): pass
print(inspect.signature(Cb()), inspect.signature(Cb), inspect.signature(type('E', (), {})))
for o in (3, int):
    try: print(inspect.signature(o))
    except (TypeError, ValueError) as e: print(type(e).__name__)
x = lambda a, b=2: a
print(inspect.getsource(x), inspect.get_annotations(f))
class Meta(type):
    def __call__(cls, *args, k=1): return super().__call__()
class WithMeta(metaclass=Meta): pass
class New:
    def __new__(cls, n): return super().__new__(cls)
print(inspect.signature(WithMeta), inspect.signature(New), inspect.isabstract(A), inspect.indentsize('   x'))
