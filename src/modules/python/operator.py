"""The operators of the language as functions, and callables that fetch an attribute, an item or a method's result."""

from builtins import abs
from _types import _native

from _operator import (
    add, and_, attrgetter, call, concat, contains, countOf, delitem, eq, floordiv, ge, getitem, gt, iadd, iand,
    iconcat, ifloordiv, ilshift, imatmul, imod, imul, index, indexOf, inv, invert, ior, ipow, irshift, is_, is_not,
    isub, itemgetter, itruediv, ixor, le, lshift, lt, matmul, methodcaller, mod, mul, ne, neg, not_, or_, pos, pow,
    rshift, setitem, sub, truediv, truth, xor,
)

__all__ = [
    'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge',
    'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf',
    'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le',
    'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow',
    'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor',
]


def _size(number):
    number = index(number)
    if not -1 << 63 <= number < 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return number


@_native
def length_hint(obj, default=0, /):
    default = _size(default)
    kind = type(obj)
    if hasattr(kind, '__len__'):
        try:
            return len(obj)
        except TypeError:
            pass
    if not hasattr(kind, '__length_hint__'):
        return default
    try:
        hint = kind.__length_hint__(obj)
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(hint).__name__}')
    hint = _size(hint)
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return hint


length_hint.__module__ = '_operator'


# The names of the special methods

__lt__, __le__, __eq__, __ne__, __ge__, __gt__, __not__ = lt, le, eq, ne, ge, gt, not_
__add__, __sub__, __mul__, __matmul__, __truediv__, __floordiv__ = add, sub, mul, matmul, truediv, floordiv
__mod__, __pow__, __lshift__, __rshift__, __and__, __or__, __xor__ = mod, pow, lshift, rshift, and_, or_, xor
__abs__, __neg__, __pos__, __inv__, __invert__, __index__ = abs, neg, pos, inv, invert, index
__iadd__, __isub__, __imul__, __imatmul__, __itruediv__, __ifloordiv__ = iadd, isub, imul, imatmul, itruediv, ifloordiv
__imod__, __ipow__, __ilshift__, __irshift__ = imod, ipow, ilshift, irshift
__iand__, __ior__, __ixor__ = iand, ior, ixor
__getitem__, __setitem__, __delitem__, __contains__ = getitem, setitem, delitem, contains
__concat__, __iconcat__, __call__ = concat, iconcat, call
