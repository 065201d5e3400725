# collections.abc: which built-in and which home-made types belong to which base class.
import collections
import collections.abc as abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

NAMES = ['Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection',
         'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence',
         'MutableSequence']


def kinds(value):
    return ' '.join(name for name in NAMES if isinstance(value, getattr(abc, name)))


def gen():
    yield 1


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


class Bag:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False


class Mute(Bag):
    __iter__ = None
    __hash__ = None


class Items:
    def __getitem__(self, i): raise IndexError


class Task:
    def __call__(self): return 0


d = {1: 2}
for label, value in [('int', 1), ('float', 1.5), ('str', 's'), ('bytes', b'b'), ('list', []), ('tuple', ()),
                     ('dict', d),
                     ('set', set()), ('frozenset', frozenset()), ('range', range(3)), ('slot', object()),
                     ('class', int),
                     ('keys', d.keys()), ('items', d.items()), ('values', d.values()),
                     ('iter', iter([])),
                     ('dict iter', iter(d)), ('zip', zip()), ('map', map(str, '')), ('enumerate', enumerate('')),
                     ('generator', gen()), ('function', gen), ('lambda', lambda: 0), ('builtin', len),
                     ('method', [].append), ('bound', Task().__call__), ('task', Task()), ('countdown', Countdown(1)),
                     ('bag', Bag()), ('mute', Mute()), ('items only', Items()), ('deque', deque()),
                     ('Counter', Counter()), ('OrderedDict', OrderedDict()), ('defaultdict', defaultdict()),
                     ('ChainMap', ChainMap()), ('UserDict', UserDict()), ('UserList', UserList()),
                     ('UserString', UserString('')), ('odict keys', OrderedDict().keys()),
                     ('namedtuple', namedtuple('P', 'x')(1))]:
    if not label.endswith(('keys', 'items', 'values')) or label.startswith('odict'):
        print(f'{label}: {kinds(value)}')
    else:
        print(f'{label}: {isinstance(value, abc.Set)} {isinstance(value, abc.KeysView)} {isinstance(value, abc.Sized)}')

print(issubclass(bool, abc.Hashable), issubclass(list, abc.Hashable), issubclass(type(None), abc.Hashable))
print(issubclass(list, (abc.Mapping, abc.Sequence)), issubclass(abc.Sequence, abc.Reversible),
      issubclass(dict, abc.Set))
print(abc.Mapping, abc.Mapping.__module__, abc.Set.__name__, collections.abc is abc)
for base in abc.Sequence, abc.MutableMapping, abc.Iterator, abc.Callable, abc.Generator, abc.MutableSet:
    print(base.__name__, sorted(base.__abstractmethods__), [b.__name__ for b in base.__mro__])
    try:
        base()
    except TypeError as e:
        print(e)
