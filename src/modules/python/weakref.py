"""References that do not keep their objects alive, and containers of such references."""

import _weak
from _collections_abc import Mapping, MutableMapping, MutableSet, Set
import itertools
from _types import GenericAlias, _native

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]


@_native
class ReferenceType:
    """A reference that does not keep its object alive: called, it gives the object, or None once that is gone."""

    __module__ = 'weakref'
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ('_cell', '_hash', '__weakref__')

    def __new__(cls, object, callback=None, /, **kwargs):
        if cls is ReferenceType and callback is None:
            for known in _weak.owners(object):
                if type(known) is ReferenceType and known.__callback__ is None:
                    return known
        self = super().__new__(cls)
        self._cell = _weak.cell(object, callback)
        _weak.set_owner(self._cell, self)
        self._hash = None
        return self

    def __init__(self, object, callback=None, /):
        pass

    __init__.__qualname__ = 'ref'

    def __call__(self):
        return _weak.get(self._cell)

    @property
    def __callback__(self):
        return _weak.callback(self._cell)

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine, its = _weak.get(self._cell), _weak.get(other._cell)
        if mine is None or its is None:
            return self is other
        return mine is its or mine == its

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __hash__(self):
        if self._hash is None:
            object = _weak.get(self._cell)
            if object is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(object)
        return self._hash

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        object = _weak.get(self._cell)
        if object is None:
            return f'<weakref at {id(self):#x}; dead>'
        # Its class is asked, so that nothing of a program's runs.
        found = next((cls.__dict__['__name__'] for cls in type(object).__mro__ if '__name__' in cls.__dict__), None)
        name = found.__get__(object, type(object)) if hasattr(type(found), '__get__') else found
        shown = f' ({name})' if isinstance(name, str) else ''
        return f'<weakref at {id(self):#x}; to {type(object).__qualname__!r} at {id(object):#x}{shown}>'


ref = ReferenceType


def _proxied(name):
    def method(self, *args):
        return getattr(_object_of(self), name)(*args)
    method.__name__ = name
    return method


def _object_of(proxy):
    object = _get_cell(proxy)
    if object is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return object


def _get_cell(proxy):
    return _weak.get(_cell_of(proxy))


def _unproxied(value):
    return _object_of(value) if isinstance(value, ProxyType) else value


class ProxyType:
    """Stands for an object without keeping it alive."""

    __module__ = 'weakref'
    __qualname__ = __name__ = 'ProxyType'
    __slots__ = ('_cell', '__weakref__')

    def __getattribute__(self, name):
        return getattr(_object_of(self), name)

    def __setattr__(self, name, value):
        setattr(_object_of(self), name, value)

    def __delattr__(self, name):
        delattr(_object_of(self), name)

    def __str__(self):
        return str(_object_of(self))

    def __repr__(self):
        object = _object_of(self)
        return f'<weakproxy at {id(self):#x} to {type(object).__name__} at {id(object):#x}>'

    def __bool__(self):
        return bool(_object_of(self))

    __hash__ = None

    def __iter__(self):
        return iter(_object_of(self))

    def __next__(self):
        return next(_object_of(self))

    def __len__(self):
        return len(_object_of(self))

    def __getitem__(self, key):
        return _object_of(self)[key]

    def __setitem__(self, key, value):
        _object_of(self)[key] = value

    def __delitem__(self, key):
        del _object_of(self)[key]

    def __contains__(self, item):
        return item in _object_of(self)

    def __reversed__(self):
        return reversed(_object_of(self))

    def __bytes__(self):
        return bytes(_object_of(self))

    def __int__(self):
        return int(_object_of(self))

    def __float__(self):
        return float(_object_of(self))

    def __index__(self):
        return _object_of(self).__index__()

    def __neg__(self):
        return -_object_of(self)

    def __pos__(self):
        return +_object_of(self)

    def __abs__(self):
        return abs(_object_of(self))

    def __invert__(self):
        return ~_object_of(self)


def _cell_of(proxy):
    return object.__getattribute__(proxy, '_cell')


def _operators():
    import operator
    plain = {'add': operator.add, 'sub': operator.sub, 'mul': operator.mul, 'truediv': operator.truediv,
             'floordiv': operator.floordiv, 'mod': operator.mod, 'pow': operator.pow, 'lshift': operator.lshift,
             'rshift': operator.rshift, 'and': operator.and_, 'or': operator.or_, 'xor': operator.xor,
             'matmul': operator.matmul}

    def both(function):
        return (lambda self, other: function(_unproxied(self), _unproxied(other)),
                lambda self, other: function(_unproxied(other), _unproxied(self)))

    for name, function in {**plain, 'divmod': divmod}.items():
        forward, backward = both(function)
        setattr(ProxyType, f'__{name}__', forward)
        setattr(ProxyType, f'__r{name}__', backward)
    for name in plain:
        setattr(ProxyType, f'__i{name}__', both(getattr(operator, f'i{name}'))[0])
    for name in 'eq', 'ne', 'lt', 'le', 'gt', 'ge':
        setattr(ProxyType, f'__{name}__', both(getattr(operator, name))[0])


_operators()
ProxyType.__hash__ = None


class CallableProxyType(ProxyType):
    """Stands for an object that can be called."""

    __module__ = 'weakref'
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _object_of(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


@_native
def proxy(referent, callback=None, /):
    """What stands for the object without keeping it alive."""
    kind = CallableProxyType if callable(referent) else ProxyType
    if callback is None:
        for known in _weak.owners(referent):
            if type(known) is kind and _weak.callback(_cell_of(known)) is None:
                return known
    cell = _weak.cell(referent, callback)
    self = kind.__new__(kind)
    object.__setattr__(self, '_cell', cell)
    _weak.set_owner(cell, self)
    return self


@_native
def getweakrefcount(object, /):
    """How many weak references there are to the object."""
    return len(_weak.owners(object))


@_native
def getweakrefs(object, /):
    """The weak references to the object."""
    return _weak.owners(object)


proxy.__module__ = getweakrefcount.__module__ = getweakrefs.__module__ = '_weakref'


class WeakMethod(ref):
    """A reference to a method that lives as long as its object and its function."""

    __slots__ = ('_function', '_kind', '_alive')

    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self_ref = None

        def gone(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, object, gone)
        self._function = ref(function, gone)
        self._kind = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        object, function = super().__call__(), self._function()
        if object is None or function is None:
            return None
        return self._kind(function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key under which it is kept."""

    __slots__ = ('key',)

    def __new__(cls, object, callback, key):
        self = ref.__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        pass


class WeakValueDictionary(MutableMapping):
    """A mapping that does not keep its values alive: entries go with them."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]
        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(reference() is not None for reference in self.data.values())

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def copy(self):
        new = WeakValueDictionary()
        new.update(self)
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            other = other if hasattr(other, 'items') else dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __or__(self, other):
        if isinstance(other, Mapping):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            new = type(self)()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    """A mapping that does not keep its keys alive: entries go with them."""

    def __init__(self, dict=None):
        self.data = {}
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None:
                self.data.pop(reference, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(reference() is not None for reference in self.data)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        new = WeakKeyDictionary()
        new.update(self)
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            dict = dict if hasattr(dict, 'items') else type({})(dict)
            for key, value in dict.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __or__(self, other):
        if isinstance(other, Mapping):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            new = type(self)()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakSet(MutableSet):
    """A set that does not keep its items alive."""

    def __init__(self, data=None):
        self.data = set()
        own = ref(self)

        def remove(reference):
            self = own()
            if self is not None:
                self.data.discard(reference)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(reference() is not None for reference in self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr({reference for reference in self.data})

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        return type(self)(item for item in self if item not in set(other))

    __sub__ = difference

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def __isub__(self, other):
        self.clear() if self is other else self.difference_update(other)
        return self

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        kept = set(other)
        for item in list(self):
            if item not in kept:
                self.discard(item)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def union(self, other):
        return type(self)(itertools.chain(self, other))

    __or__ = union

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        for item in list(other):
            self.discard(item) if item in self else self.add(item)

    def __ixor__(self, other):
        self.clear() if self is other else self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        other = set(other)
        return all(item in other for item in self)

    __le__ = issubset

    def __lt__(self, other):
        return set(self) < set(other)

    def issuperset(self, other):
        return all(item in self for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return set(self) == set(other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)


class finalize:
    """A function that is called when an object goes, or when it is called for, once."""

    __slots__ = ()
    _registry = {}
    _serial = itertools.count()

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(self._serial)
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Takes it off; gives the object, the function and its arguments."""
        info = self._registry.get(self)
        object = info and info.weakref()
        if object is not None and self._registry.pop(self, None):
            return object, info.func, info.args, info.kwargs or {}

    def peek(self):
        """The object, the function and its arguments."""
        info = self._registry.get(self)
        object = info and info.weakref()
        if object is not None:
            return object, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        object = info and info.weakref()
        if object is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(object).__qualname__!r} at {id(object):#x}>'


def _finalize_all():
    """Calls what is left when the program ends, the youngest first."""
    registry = finalize._registry
    while True:
        left = [(info.index, finalizer) for finalizer, info in registry.items() if info.atexit]
        if not left:
            break
        max(left, key=lambda pair: pair[0])[1]()
