"""Signatures of what is built in: native code does not say how its parameters are called."""

import types

# Parameters as they are written, and who has them. Methods of types come with `self`, special methods without their type.
_NAMES = {
    '()': '''
        globals locals object time.monotonic time.monotonic_ns time.perf_counter
        time.perf_counter_ns time.process_time time.process_time_ns time.time time.time_ns
    ''',
    '(*args, **kws)': 'breakpoint',
    "(*args, sep=' ', end='\\n', file=None, flush=False)": 'print',
    '(*integers)': 'math.gcd math.lcm',
    '(*iterables)': 'itertools.chain',
    '(*iterables, fillvalue=None)': 'itertools.zip_longest',
    '(*iterables, repeat=1)': 'itertools.product',
    '(*iterables, strict=False)': 'zip',
    '(a, /)': '''
        _operator.abs _operator.index _operator.inv _operator.invert _operator.neg _operator.not_ _operator.pos
        _operator.truth
    ''',
    '(a, b, *, rel_tol=1e-09, abs_tol=0.0)': 'math.isclose',
    '(a, b, /)': '''
        _operator.add _operator.and_ _operator.concat _operator.contains _operator.countOf _operator.delitem
        _operator.eq _operator.floordiv _operator.ge _operator.getitem _operator.gt _operator.iadd _operator.iand
        _operator.iconcat _operator.ifloordiv _operator.ilshift _operator.imatmul _operator.imod _operator.imul
        _operator.indexOf _operator.ior _operator.ipow _operator.irshift _operator.is_ _operator.is_not
        _operator.isub _operator.itruediv _operator.ixor _operator.le _operator.lshift _operator.lt _operator.matmul
        _operator.mod _operator.mul _operator.ne _operator.or_ _operator.pow _operator.rshift _operator.sub
        _operator.truediv _operator.xor
    ''',
    '(a, b, c, /)': '_operator.setitem',
    '(async_iterable, /)': 'aiter',
    '(attr, /, *attrs)': 'operator.attrgetter',
    '(base, exp, mod=None)': 'pow',
    "(bytes, byteorder='big', *, signed=False)": 'int.from_bytes',
    '(c, /)': 'ord',
    '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)': 'function',
    '(cls, class_or_tuple, /)': 'issubclass',
    '(data, selectors)': 'itertools.compress',
    '(fget=None, fset=None, fdel=None, doc=None)': 'property',
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)": '_io.open',
    '(frm, to, /)': 'bytearray.maketrans bytes.maketrans',
    '(function, /)': 'classmethod staticmethod',
    '(function, instance, /)': 'method',
    '(function, iterable, /)': 'filter itertools.filterfalse itertools.starmap',
    '(function, iterable, /, *iterables)': 'map',
    '(i, /)': 'chr',
    '(item, /, *items)': 'operator.itemgetter',
    '(iterable, /)': 'all any itertools.cycle itertools.pairwise',
    '(iterable, /, *, key=None, reverse=False)': 'sorted',
    '(iterable, /, *, start=1)': 'math.prod',
    '(iterable, /, start=0)': 'sum',
    '(iterable, func=None, *, initial=None)': 'itertools.accumulate',
    '(iterable, key=None)': 'itertools.groupby',
    '(iterable, n, *, strict=False)': 'itertools.batched',
    '(iterable, n=2, /)': 'itertools.tee',
    '(iterable, r)': 'itertools.combinations itertools.combinations_with_replacement',
    '(iterable, r=None)': 'itertools.permutations',
    '(iterable, start=0)': 'enumerate',
    '(iterable, value=None, /)': 'dict.fromkeys',
    '(iterable=(), /)': 'frozenset list set tuple',
    '(mapping_or_iterable=(), /, **kwargs)': 'types.SimpleNamespace',
    '(mycmp)': '_functools.cmp_to_key',
    '(n, /)': 'math.factorial math.isqrt',
    '(n, k, /)': 'math.comb',
    '(n, k=None, /)': 'math.perm',
    '(name, /, *args, **kwargs)': 'operator.methodcaller',
    '(name, globals=None, locals=None, fromlist=(), level=0)': '__import__',
    '(number, /)': 'bin hex oct',
    '(number, ndigits=None)': 'round',
    '(obj, /)': 'ascii callable hash id len repr',
    '(obj, /, *args, **kwargs)': '_operator.call',
    '(obj, class_or_tuple, /)': 'isinstance',
    '(obj, default=0, /)': '_operator.length_hint',
    '(obj, name, /)': 'delattr hasattr',
    '(obj, name, value, /)': 'setattr',
    '(object)': 'memoryview',
    '(object, /)': '''
        dict.__class_getitem__ frozenset.__class_getitem__ list.__class_getitem__ set.__class_getitem__ time.sleep
        tuple.__class_getitem__
    ''',
    '(object, flags)': 'memoryview._from_flags',
    '(object=False, /)': 'bool',
    '(p, q, /)': 'math.dist math.sumprod',
    '(predicate, iterable, /)': 'itertools.dropwhile itertools.takewhile',
    "(prompt='', /)": 'input',
    '(real=0, imag=0)': 'complex',
    '(self, /)': '''
        __abs__ __bool__ __float__ __hash__ __index__ __int__ __invert__ __iter__ __len__ __neg__ __pos__ __repr__
        __str__ bytearray.__reduce__ bytearray.__sizeof__ bytearray.capitalize bytearray.clear bytearray.copy
        bytearray.isalnum bytearray.isalpha bytearray.isascii bytearray.isdigit bytearray.islower bytearray.isspace
        bytearray.istitle bytearray.isupper bytearray.lower bytearray.reverse bytearray.swapcase bytearray.title
        bytearray.upper bytes.__getnewargs__ bytes.capitalize bytes.isalnum bytes.isalpha bytes.isascii
        bytes.isdigit bytes.islower bytes.isspace bytes.istitle bytes.isupper bytes.lower bytes.swapcase bytes.title
        bytes.upper complex.__getnewargs__ complex.conjugate dict.__reversed__ dict.__sizeof__ dict.clear dict.copy
        dict.items dict.keys dict.popitem dict.values float.__ceil__ float.__floor__ float.__getnewargs__
        float.__trunc__ float.as_integer_ratio float.conjugate float.hex float.is_integer frozenset.__reduce__
        frozenset.__sizeof__ frozenset.copy int.__ceil__ int.__floor__ int.__getnewargs__ int.__sizeof__
        int.__trunc__ int.as_integer_ratio int.bit_count int.bit_length int.conjugate int.is_integer
        list.__reversed__ list.__sizeof__ list.clear list.copy list.reverse memoryview.release memoryview.tolist
        memoryview.toreadonly object.__dir__ object.__getstate__ object.__reduce__ object.__sizeof__
        range.__reduce__ range.__reversed__ set.__reduce__ set.__sizeof__ set.clear set.copy set.pop
        slice.__reduce__ str.__getnewargs__ str.__sizeof__ str.capitalize str.casefold str.isalnum str.isalpha
        str.isascii str.isdecimal str.isdigit str.isidentifier str.islower str.isnumeric str.isprintable str.isspace
        str.istitle str.isupper str.lower str.swapcase str.title str.upper tuple.__getnewargs__ type.__dir__
        type.__sizeof__ type.mro
    ''',
    '(self, /, *, key=None, reverse=False)': 'list.sort',
    '(self, /, *args, **kwargs)': '__call__ __init__ str.format',
    '(self, /, *others)': '''
        frozenset.difference frozenset.intersection frozenset.union set.difference set.difference_update
        set.intersection set.intersection_update set.union set.update
    ''',
    "(self, /, encoding='utf-8', errors='strict')": 'bytearray.decode bytes.decode str.encode',
    '(self, /, keepends=False)': 'bytearray.splitlines bytes.splitlines str.splitlines',
    "(self, /, length=1, byteorder='big', *, signed=False)": 'int.to_bytes',
    "(self, /, order='C')": 'memoryview.tobytes',
    '(self, /, sep=None, maxsplit=-1)': '''
        bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.rsplit str.split
    ''',
    '(self, /, tabsize=8)': 'bytearray.expandtabs bytes.expandtabs str.expandtabs',
    '(self, buffer, /)': '__release_buffer__',
    '(self, bytes=None, /)': '''
        bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip bytes.strip
    ''',
    '(self, chars=None, /)': 'str.lstrip str.rstrip str.strip',
    '(self, flags, /)': '__buffer__',
    '(self, format_spec, /)': 'complex.__format__ float.__format__ int.__format__ object.__format__ str.__format__',
    '(self, index, item, /)': 'bytearray.insert',
    '(self, index, object, /)': 'list.insert',
    '(self, index=-1, /)': 'bytearray.pop list.pop',
    '(self, instance, /)': '__delete__',
    '(self, instance, owner=None, /)': '__get__',
    '(self, instance, value, /)': '__set__',
    '(self, item, /)': 'bytearray.append',
    '(self, iterable, /)': 'list.extend str.join',
    '(self, iterable_of_bytes, /)': 'bytearray.join bytes.join',
    '(self, iterable_of_ints, /)': 'bytearray.extend',
    '(self, key, /)': '__contains__ __delitem__ __getitem__',
    '(self, key, default=None, /)': 'dict.get dict.setdefault',
    '(self, key, value, /)': '__setitem__',
    '(self, mapping, /)': 'str.format_map',
    '(self, name, /)': '__delattr__ __getattribute__',
    '(self, name, value, /)': '__setattr__',
    '(self, ndigits=None, /)': 'float.__round__',
    '(self, object, /)': '''
        list.append property.deleter property.getter property.setter range.count range.index set.add set.discard
        set.remove slice.indices
    ''',
    '(self, old, new, /, count=-1)': 'str.replace',
    '(self, old, new, count=-1, /)': 'bytearray.replace bytes.replace',
    '(self, other, /)': '''
        frozenset.isdisjoint frozenset.issubset frozenset.issuperset frozenset.symmetric_difference set.isdisjoint
        set.issubset set.issuperset set.symmetric_difference set.symmetric_difference_update
    ''',
    '(self, prefix, /)': 'bytearray.removeprefix bytes.removeprefix str.removeprefix',
    '(self, proto=0, /)': 'bytearray.__reduce_ex__',
    '(self, protocol, /)': 'object.__reduce_ex__',
    '(self, sep, /)': '''
        bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition str.partition str.rpartition
    ''',
    '(self, suffix, /)': 'bytearray.removesuffix bytes.removesuffix str.removesuffix',
    '(self, table, /)': 'str.translate',
    "(self, table, /, delete=b'')": 'bytearray.translate bytes.translate',
    '(self, value, /)': '''
        __add__ __and__ __divmod__ __eq__ __floordiv__ __ge__ __gt__ __iadd__ __iand__ __imul__ __ior__ __isub__
        __ixor__ __le__ __lshift__ __lt__ __mod__ __mul__ __ne__ __or__ __radd__ __rand__ __rdivmod__ __rfloordiv__
        __rlshift__ __rmod__ __rmul__ __ror__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__
        __truediv__ __xor__ bytearray.remove list.count list.remove tuple.count
    ''',
    '(self, value, mod=None, /)': '__pow__ __rpow__',
    '(self, value, start=0, stop=9223372036854775807, /)': 'list.index tuple.index',
    '(self, width, /)': 'bytearray.zfill bytes.zfill str.zfill',
    "(self, width, fillchar=' ', /)": 'str.center str.ljust str.rjust',
    "(self, width, fillchar=b' ', /)": '''
        bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust
    ''',
    '(seq, /)': 'math.fsum',
    '(sequence, /)': 'reversed',
    '(source, /, globals=None, locals=None)': 'eval',
    '(source, /, globals=None, locals=None, *, closure=None)': 'exec',
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)': 'compile',
    '(start=0, step=1)': 'itertools.count',
    '(string, /)': 'bytearray.fromhex bytes.fromhex float.fromhex',
    "(value, format_spec='', /)": 'format',
    '(x, /)': '''
        abs math.acos math.acosh math.asin math.asinh math.atan math.atanh math.cbrt math.ceil math.cos math.cosh
        math.degrees math.erf math.erfc math.exp math.exp2 math.expm1 math.fabs math.floor math.frexp math.gamma
        math.isfinite math.isinf math.isnan math.lgamma math.log10 math.log1p math.log2 math.modf math.radians
        math.sin math.sinh math.sqrt math.tan math.tanh math.trunc math.ulp
    ''',
    '(x, i, /)': 'math.ldexp',
    '(x, y, /)': 'divmod math.copysign math.fmod math.pow math.remainder',
    '(x, y, /, *, steps=None)': 'math.nextafter',
    '(x, y, z, /)': 'math.fma',
    '(x=0, /)': 'float',
    '(y, x, /)': 'math.atan2',
}

_COPIED = (
    "assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'), "
    "updated=('__dict__',)"
)
_NAMES |= {
    '(func, /, *args, **keywords)': 'functools.partial',
    '(maxsize=128, typed=False)': '_functools.lru_cache',
    '(user_function, /)': '_functools.cache',
    f'(wrapped, {_COPIED})': '_functools.wraps',
    f'(wrapper, wrapped, {_COPIED})': '_functools.update_wrapper',
}

_PARAMETERS = {name: parameters for parameters, names in _NAMES.items() for name in names.split()}


def parameters_of(obj):
    """How the parameters of something built in are written, and whether the first of them is bound; None if it is not
    known."""
    name = getattr(obj, '__qualname__', None)
    if isinstance(obj, (types.WrapperDescriptorType, types.MethodWrapperType)):
        name = obj.__name__
    module = getattr(obj, '__module__', None)
    if module and '.' not in name:
        return _PARAMETERS.get(name if module == 'builtins' else f'{module}.{name}'), False
    owner = getattr(obj, '__self__', None)
    return _PARAMETERS.get(name), owner is not None and not isinstance(owner, type)


def function_with(parameters):
    """A function in Python with these parameters."""
    namespace = {}
    exec(f'def function{parameters}: pass', namespace)
    return namespace['function']
