"""Sets inside of sets, and items that come from dicts and sets with the hashes that are kept there."""

import collections


class Group(set):
    pass


class Named(set):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name

    def __hash__(self):
        return hash(self.name)


class Wrapped:
    value = None

    def __repr__(self):
        return repr(self.value)


groups = {frozenset({1}), frozenset({2, 3})}
print(Group([1]) in groups, {3, 2} in groups, Group([9]) in groups, frozenset([1]) in groups)
groups.discard(Group([1]))
groups.discard(Group([5]))
print(groups)
try:
    groups.remove(Group([7]))
except KeyError as error:
    print('KeyError', error, type(error.args[0]).__name__)
groups.remove(Group([3, 2]))
print(groups, Group() in {frozenset()})
for wrong in [], {}, Group:
    try:
        print(wrong in groups)
    except TypeError as error:
        print(error)
named = Named('x', [1])
print(named in {named}, named in {frozenset([1])}, Named('y') in {named})
for kind in set, frozenset, Group:
    try:
        hash(kind([1]))
        print(kind.__name__, 'has a hash')
    except TypeError as error:
        print(error)

for kind in frozenset, Group, type('Frozen', (frozenset,), {}), set, list, collections.deque:
    wrapped = Wrapped()
    wrapped.value = kind([wrapped])
    print(wrapped, repr(kind()))


class Counted(int):
    calls = 0

    def __hash__(self):
        Counted.calls += 1
        return int.__hash__(self)


def counted(label, run):
    Counted.calls = 0
    result = run()
    print(label, Counted.calls, len(result))


items = [Counted(n) for n in range(6)]
held = dict.fromkeys(items)
some = set(held)
frozen = frozenset(some)
counted('from list', lambda: set(items))
counted('dict of dict', lambda: dict.fromkeys(held))
counted('dict of set', lambda: dict.fromkeys(some, 1))
counted('dict of frozenset', lambda: dict.fromkeys(frozen))
counted('set of dict', lambda: set(held))
counted('set of set', lambda: set(some))
counted('frozenset of dict', lambda: frozenset(held))
counted('difference', lambda: some.difference(held))
counted('union', lambda: some.union(held, frozen))
counted('intersection', lambda: some.intersection(held))
counted('symmetric', lambda: some.symmetric_difference(held))
counted('copies', lambda: held.copy() | held)


class Backwards(set):
    def __iter__(self):
        return iter([7, 8])


# Instances of derived classes are sets as they are, in the order and with the hashes of their items.
mixed = Group({1, 2})
mixed.add(range(3))
print(set(mixed), frozenset(mixed), Group(mixed), mixed.copy(), mixed | set(), set().union(mixed), [*mixed])
odd = Backwards([1, 2])
print(set(odd), frozenset(odd), {2, 7}.union(odd), {2, 7}.intersection(odd), {2, 7}.difference(odd), list(odd))
print({2, 7}.symmetric_difference(odd), {1, 2}.issuperset(odd), {1}.issubset(odd), {7}.isdisjoint(odd), {1, 2} == odd)
for change in 'update', 'intersection_update', 'difference_update', 'symmetric_difference_update':
    changed = {2, 7}
    getattr(changed, change)(odd)
    print(change, changed)
group = Group(items)
counted('set of derived', lambda: set(group))
counted('union with derived', lambda: {1}.union(group))
