# collections.abc: the mixin methods of mappings, of their views, and of iterators and generators.
from collections.abc import Generator, ItemsView, Iterator, KeysView, Mapping, MutableMapping, ValuesView


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Squares(Mapping):
    def __getitem__(self, k):
        if k not in (1, 2, 3):
            raise KeyError(k)
        return k * k
    def __iter__(self): return iter((1, 2, 3))
    def __len__(self): return 3
    def __repr__(self): return 'Squares()'


s = Squares()
print(s.keys(), s.items(), s.values(), dict(s), s.get(5, 'no'), 2 in s, 7 in s, s == {1: 1, 2: 4, 3: 9}, s != {})
print(list(s.items()), 4 in s.values(), (2, 4) in s.items(), (2, 5) in s.items(), s.keys() & {1, 9}, s.keys() - [1],
      sorted(s.items() | {(0, 0)}), len(s.values()), isinstance(s.keys(), KeysView), s.keys() == {1, 2, 3})
print(isinstance(s.items(), ItemsView), isinstance(s.values(), ValuesView), Mapping.__reversed__, Mapping.__hash__)
attempt(lambda: s[8])


class Lower(MutableMapping):
    def __init__(self, *args, **kw): self.d = {}; self.update(*args, **kw)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = Lower({'A': 1}, B=2)
m.update([('C', 3)], d=4)
print(m.d, m.pop('a'), m.pop('zz', None), m.setdefault('B', 9), m.setdefault('E'), m.popitem(), m.d, {**m})
attempt(m.pop, 'Q')
m.clear()
attempt(m.popitem)


class Echo(Generator):
    def send(self, value): return value
    def throw(self, typ, val=None, tb=None): return super().throw(typ, val, tb)


class Ones(Iterator):
    def __next__(self): return 1


e = Echo()
print(next(e), e.send(5), e.close(), iter(e) is e, [x for x, _ in zip(Ones(), range(3))])
attempt(e.throw, ValueError('thrown in'))
