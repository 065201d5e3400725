# collections.abc: what the mixin methods of sequences and sets make of the few methods a class has to define.
from collections.abc import MutableSequence, MutableSet, Sequence, Set


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Digits(Sequence):
    def __init__(self, number): self.text = str(number)
    def __len__(self): return len(self.text)
    def __getitem__(self, i): return int(self.text[i])


n = Digits(31415)
print(list(n), list(reversed(n)), 4 in n, 9 in n, n.index(1), n.index(1, 2), n.index(5, -1), n.count(1))
attempt(n.index, 9)
attempt(n.index, 3, 1, 4)


class Log(MutableSequence):
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def insert(self, i, v): self.items.insert(i, v)
    def __repr__(self): return f'Log{tuple(self.items)}'


log = Log(1, 2)
log.append(3)
log.extend(log)
log += 'ab'
print(log, log.pop(), log.pop(0), log)
log.reverse()
log.remove(2)
print(log)
attempt(log.remove, 'zz')
log.clear()
attempt(log.pop)


class Bits(Set):
    def __init__(self, items=()): self.mask = sum(1 << i for i in set(items))
    def __contains__(self, i): return bool(self.mask >> i & 1)
    def __iter__(self): return (i for i in range(self.mask.bit_length()) if i in self)
    def __len__(self): return self.mask.bit_count()
    def __repr__(self): return f'Bits{list(self)}'
    __hash__ = Set._hash


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a & [2, 9], [7] | a, {1, 5} - a, a ^ {1, 6}, a.isdisjoint(b), a.isdisjoint([8]))
print(a == {1, 2, 3}, a != b, a <= b, a < {1, 2, 3, 4}, a >= {1}, {3} <= b, a > b, {1, 2, 3} == a)
print(hash(a) == hash(Bits([3, 2, 1])), hash(a) == hash(frozenset(a)), len({a, Bits([1, 2, 3])}))
attempt(lambda: a | 5)
attempt(lambda: a < [1])


class Pool(MutableSet):
    def __init__(self, items=()): self.items = list(dict.fromkeys(items))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def add(self, x): self.items += [] if x in self.items else [x]
    def discard(self, x): self.items = [i for i in self.items if i != x]


p = Pool('abc')
p |= 'de'
p &= Pool('abdx')
p ^= 'az'
p -= 'b'
print(p.items, p.pop(), p.items)
attempt(p.remove, 'nope')
p ^= p
attempt(p.pop)
