"""The operators of the language as functions, and callables that fetch an attribute, an item or a method's result."""

from builtins import abs
from functools import partial

__all__ = [
    'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge',
    'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf',
    'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le',
    'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow',
    'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor',
]


# Comparisons and truth

def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


# Arithmetic and bits

def add(a, b, /):
    return a + b


def sub(a, b, /):
    return a - b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def truediv(a, b, /):
    return a / b


def floordiv(a, b, /):
    return a // b


def mod(a, b, /):
    return a % b


def pow(a, b, /):
    return a ** b


def lshift(a, b, /):
    return a << b


def rshift(a, b, /):
    return a >> b


def and_(a, b, /):
    return a & b


def or_(a, b, /):
    return a | b


def xor(a, b, /):
    return a ^ b


def neg(a, /):
    return -a


def pos(a, /):
    return +a


def inv(a, /):
    return ~a


def invert(a, /):
    return ~a


def index(a, /):
    # A range takes its bound through __index__ and keeps a plain integer.
    return range(a).stop


# In place, as far as the first argument can change: only the result is sure to have the new value

def iadd(a, b, /):
    a += b
    return a


def isub(a, b, /):
    a -= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def imod(a, b, /):
    a %= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def iand(a, b, /):
    a &= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


def iconcat(a, b, /):
    _require_sequence(a)
    a += b
    return a


# Containers

def getitem(a, b, /):
    return a[b]


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def contains(a, b, /):
    return b in a


def concat(a, b, /):
    _require_sequence(a)
    return a + b


def countOf(a, b, /):
    count = 0
    for item in _items(a):
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b, /):
    for position, item in enumerate(_items(a)):
        if item is b or item == b:
            return position
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0, /):
    default = index(default)
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
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return index(hint)


def _require_sequence(a):
    # A dict has items too, but no order of its own to put another one after.
    if isinstance(a, dict) or not hasattr(type(a), '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def _items(a):
    try:
        return iter(a)
    except TypeError:
        raise TypeError(f"argument of type '{type(a).__name__}' is not iterable") from None


# Calls

def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class attrgetter:
    """Fetches attributes by name; a dot in a name goes on to an attribute of the attribute."""

    __slots__ = ('_names', '_paths')

    def __init__(self, attr, /, *attrs):
        self._names = (attr, *attrs)
        for name in self._names:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')
        self._paths = [name.split('.') for name in self._names]

    def __call__(self, obj, /):
        paths = self._paths
        if len(paths) == 1:
            for name in paths[0]:
                obj = getattr(obj, name)
            return obj
        return tuple([_follow(obj, path) for path in paths])

    def __repr__(self):
        return f'operator.attrgetter({_listed(self._names)})'

    def __reduce__(self):
        return type(self), self._names


class itemgetter:
    """Fetches the items at one or more keys."""

    __slots__ = ('_key', '_keys')

    def __init__(self, item, /, *items):
        self._key = item
        # None spares the frequent case, a single key, a look at how many there are.
        self._keys = (item, *items) if items else None

    def __call__(self, obj, /):
        keys = self._keys
        if keys is None:
            return obj[self._key]
        # Sorting by two columns is worth a case of its own, without a list on the way.
        if len(keys) == 2:
            first, second = keys
            return obj[first], obj[second]
        return tuple([obj[key] for key in keys])

    def __repr__(self):
        return f'operator.itemgetter({_listed(self._keys or (self._key,))})'

    def __reduce__(self):
        return type(self), self._keys or (self._key,)


class methodcaller:
    """Calls the method of a name, with arguments fixed beforehand."""

    __slots__ = ('_name', '_args', '_kwargs')

    # Any keyword may be meant for the method, so no parameter has a name of its own.
    def __init__(*args, **kwargs):
        if len(args) < 2:
            raise TypeError('methodcaller needs at least one argument, the method name')
        self, self._name, *rest = args
        if not isinstance(self._name, str):
            raise TypeError('method name must be a string')
        self._args = tuple(rest)
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        keywords = [f'{name}={value!r}' for name, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join([_listed((self._name, *self._args)), *keywords])})"

    def __reduce__(self):
        if self._kwargs:
            return partial(type(self), self._name, **self._kwargs), self._args
        return type(self), (self._name, *self._args)


def _follow(obj, path):
    for name in path:
        obj = getattr(obj, name)
    return obj


def _listed(values):
    return ', '.join([repr(value) for value in values])


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
