"""Containers beyond the built-in ones: deques, counters, dictionaries with defaults, with an order and in chains, named
tuples, and classes made for deriving from list, dict and str.
"""

import sys
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword

import _collections_abc as abc
from _collections import _count_elements, _replaced, _tuplegetter, deque
from _collections_dicts import OrderedDict, _once, defaultdict

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

abc.MutableSequence.register(deque)


def _usable_names(field_names, rename):
    """Returns the names of the fields, the useless ones among them replaced when `rename` is true."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    if rename:
        taken = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in taken:
                names[index] = f'_{index}'
            taken.add(name)
    return tuple(map(sys.intern, names))


def _check_names(typename, names, rename):
    for name in (typename, *names):
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _new_of(typename, names, defaults, make):
    """A `__new__` with these parameters. It has no frame of its own that an error about the arguments would show."""
    listed = ''.join([f'{name}, ' for name in names])
    space = {'_tuple_new': make, '__name__': f'namedtuple_{typename}'}
    new = eval(f'lambda _cls, {listed}: _tuple_new(_cls, ({listed}))', space)
    new.__name__ = '__new__'
    new.__doc__ = f'Create new instance of {typename}({", ".join(names)})'
    new.__defaults__ = defaults or None
    return new


def _caller_module():
    try:
        return sys._getframemodulename(2) or '__main__'
    except AttributeError:
        return '__main__'


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple whose items also have names."""
    typename = sys.intern(str(typename))
    names = _usable_names(field_names, rename)
    _check_names(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError('Got more default values than field names')
    field_defaults = dict(zip(names[len(names) - len(defaults):], defaults))
    count = len(names)
    template = ', '.join(f'{name}=%r' for name in names)
    make = tuple.__new__
    __new__ = _new_of(typename, names, defaults, make)

    def _make(cls, iterable):
        """Makes an instance of the items of an iterable."""
        result = make(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        """Returns a copy with other values in the named fields."""
        result = self._make(_replaced(names, self, kwds))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return f'{self.__class__.__name__}({template % tuple(self)})'

    def _asdict(self):
        """Returns a dict from the names of the fields to their values."""
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {'__doc__': f'{typename}({", ".join(names)}{"," if len(names) == 1 else ""})', '__slots__': (), '_fields': names,
                 '_field_defaults': field_defaults, '__match_args__': names}
    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
        namespace[method.__name__] = method
    namespace['_make'] = classmethod(_make)
    namespace['__replace__'] = _replace
    for index, name in enumerate(names):
        namespace[name] = _tuplegetter(index, sys.intern(f'Alias for field number {index}'))
    namespace['__module__'] = _caller_module() if module is None else module
    return type(typename, (tuple,), namespace)


def _counts_of(iterable):
    if isinstance(iterable, abc.Mapping):
        return iterable
    counts = {}
    _count_elements(counts, iterable)
    return counts


class Counter(dict):
    """A dict from elements to how often they occur; an element without a count counts as occurring 0 times."""

    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Returns the sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """Returns the n elements of the highest counts with these, or all, from the highest count to the lowest."""
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        """Returns an iterator over the elements, each repeated as often as it counts."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Raises NotImplementedError: equal counts for all elements are better said otherwise."""
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Adds the counts of a mapping, or 1 for every element of an iterable."""
        if iterable is not None:
            counts = _counts_of(iterable)
            if self:
                get = self.get
                for element, count in counts.items():
                    self[element] = count + get(element, 0)
            else:
                dict.update(self, counts)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes off the counts of a mapping, or 1 for every element of an iterable; counts may turn negative."""
        if iterable is not None:
            get = self.get
            for element, count in _counts_of(iterable).items():
                self[element] = get(element, 0) - count
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Returns a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            counts = dict(self.most_common())
        except TypeError:
            # Counts that have no order are shown as they come.
            counts = dict(self)
        return f'{self.__class__.__name__}({counts!r})'

    def _compares(self, other, relation):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(relation(counts[element], others[element]) for counts, others, elements in
                   ((self, other, self), (self, other, other)) for element in elements)

    def __eq__(self, other):
        return self._compares(other, lambda a, b: a == b)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __le__(self, other):
        return self._compares(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._compares(other, lambda a, b: a >= b)

    def __lt__(self, other):
        below = self.__le__(other)
        return below and self != other if below is not NotImplemented else below

    def __gt__(self, other):
        above = self.__ge__(other)
        return above and self != other if above is not NotImplemented else above

    def _combined(self, other, operation):
        """Returns what the operation makes of the two counts of every element, as far as it is positive."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = operation(count, other[element])
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if element not in self:
                count = operation(0, count)
                if count > 0:
                    result[element] = count
        return result

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            self[element] = max(self[element], count)
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            self[element] = min(count, other[element])
        return self._keep_positive()


class ChainMap(abc.MutableMapping):
    """Several mappings as one: keys are looked for in all of them in turn, and set in the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        """Returns the value of a key, or the default."""
        if key not in self:
            return default
        return self[key]

    def _merged(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return keys

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    @_once('...')
    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """Returns a chain of a single dict with the keys of the iterable, all with the same value."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Returns a chain of a copy of the first mapping and the other mappings themselves."""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Returns a chain with one more mapping, new where none is given, in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Removes and returns a pair of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        """Removes a key of the first mapping and returns its value, or the default where one is given."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, abc.Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, abc.Mapping):
            return NotImplemented
        result = dict(other)
        for mapping in reversed(self.maps):
            result.update(mapping)
        return self.__class__(result)


def _plain(value):
    """Returns what is inside a UserDict, UserList or UserString, and anything else as it is."""
    return value.data if isinstance(value, (UserDict, UserList, UserString)) else value


def _twin(original, data):
    """Returns an object of the same class with the same attributes, but for `data`."""
    twin = object.__new__(type(original))
    for name, value in vars(original).items():
        setattr(twin, name, value)
    twin.data = data
    return twin


class UserDict(abc.MutableMapping):
    """A mapping around the dict in its attribute `data`; what a subclass overrides, all other methods use."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        self.update(() if dict is None else dict, **kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        data = self.data
        if key in data:
            return data[key]
        missing = getattr(type(self), '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        """Returns the value of a key, or the default; `__missing__` is not asked."""
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = _plain(other)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = _plain(other)
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    def __copy__(self):
        return _twin(self, self.data.copy())

    def copy(self):
        """Returns a copy whose items are set one by one, so that a subclass sees them."""
        result = _twin(self, {})
        result.update(self)
        return result

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Returns a new mapping with the keys of the iterable, all with the same value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result


class UserList(abc.MutableSequence):
    """A sequence around the list in its attribute `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        return self.data == _plain(other)

    def __lt__(self, other):
        return self.data < _plain(other)

    def __le__(self, other):
        return self.data <= _plain(other)

    def __gt__(self, other):
        return self.data > _plain(other)

    def __ge__(self, other):
        return self.data >= _plain(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(_plain(other)))

    def __radd__(self, other):
        return self.__class__(list(_plain(other)) + self.data)

    def __iadd__(self, other):
        self.data += _plain(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        return _twin(self, self.data.copy())

    def append(self, item):
        """Puts an item at the end."""
        self.data.append(item)

    def insert(self, i, item):
        """Puts an item before the one at the index."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Removes an item and returns it."""
        return self.data.pop(i)

    def remove(self, item):
        """Removes the first item equal to the value."""
        self.data.remove(item)

    def clear(self):
        """Removes all items."""
        self.data.clear()

    def copy(self):
        """Returns a shallow copy."""
        return self.__class__(self)

    def count(self, item):
        """Returns how many items are equal to the value."""
        return self.data.count(item)

    def index(self, item, *args):
        """Returns the number of the first item equal to the value, within the bounds given."""
        return self.data.index(item, *args)

    def reverse(self):
        """Reverses the order of the items in place."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sorts in place, as `list.sort` does."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Puts the items of an iterable at the end."""
        self.data.extend(_plain(other))


def _through(name, wrapped):
    """Returns a method that does what the one of str does to `data`, and wraps the result again where asked to."""
    method = getattr(str, name)

    def call(self, /, *args, **kwargs):
        result = method(self.data, *map(_plain, args), **kwargs)
        return self.__class__(result) if wrapped else result
    call.__name__ = name
    call.__qualname__ = f'UserString.{name}'
    return call


class UserString(abc.Sequence):
    """A sequence around the str in its attribute `data`."""

    def __init__(self, seq):
        self.data = str(_plain(seq))

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _plain(string)

    def __lt__(self, string):
        return self.data < _plain(string)

    def __le__(self, string):
        return self.data <= _plain(string)

    def __gt__(self, string):
        return self.data > _plain(string)

    def __ge__(self, string):
        return self.data >= _plain(string)

    def __contains__(self, char):
        return _plain(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + str(_plain(other)))

    def __radd__(self, other):
        return self.__class__(str(_plain(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    maketrans = str.maketrans


for name in '''capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip
        strip swapcase title translate upper zfill'''.split():
    setattr(UserString, name, _through(name, wrapped=True))
for name in '''count endswith find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier
        islower isnumeric isprintable isspace istitle isupper join partition rfind rindex rpartition rsplit split
        splitlines startswith'''.split():
    setattr(UserString, name, _through(name, wrapped=False))
del name
