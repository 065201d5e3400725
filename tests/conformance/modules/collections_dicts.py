# defaultdict, OrderedDict and ChainMap: what each adds to a dict, and the errors.
from collections import ChainMap, OrderedDict, defaultdict


def attempt(action, *args, **kwargs):
    try:
        print('ok', action(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


groups = defaultdict(list)
for word in 'apple bob axe cat bit'.split():
    groups[word[0]].append(word)
print(groups, groups['z'], 'q' in groups, groups.get('q'), len(groups), dict(groups))
counts = defaultdict(int, {'a': 1}, b=2)
counts['c'] += 5
print(counts, counts.default_factory, counts.copy(), counts | {'a': 9}, {'z': 0} | counts,
      counts == {'a': 1, 'b': 2, 'c': 5})
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
print(dict(nested['x']), type(nested['x']).__name__, defaultdict(), isinstance(counts, dict))
for action, args in [(defaultdict, [5]), (defaultdict().__getitem__, ['k']), (defaultdict, [list, 5])]:
    attempt(action, *args)
loop = defaultdict(list)
loop['self'] = loop
print(loop)

od = OrderedDict([('a', 1), ('b', 2)], c=3)
print(od, OrderedDict(), od.keys(), od.values(), od.items(), list(reversed(od)), list(reversed(od.items())))
od.move_to_end('a')
od.move_to_end('c', last=False)
od['b'] = 20
print(od, od.popitem(), od.popitem(last=False), od)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1},
      OrderedDict(a=1) != OrderedDict(a=1), OrderedDict(a=1) == 5, OrderedDict(a=1) != OrderedDict(b=1))
print(OrderedDict.fromkeys('abca', 0), od.copy(), od | {'z': 1}, {'z': 1} | od, od.setdefault('n', 4), od.pop('b'), od)
od |= [('m', 5)]
print(od, od.keys() & {'m'}, od.keys() == {'n', 'm'}, 4 in od.values(), ('n', 4) in od.items(), len(od.items()))
for action, args in [(od.move_to_end, ['?']), (OrderedDict().popitem, []), (od.pop, ['?']), (OrderedDict, [1, 2]),
                     (OrderedDict, [5]), (od.__getitem__, ['?'])]:
    attempt(action, *args)
od['self'] = od
print(od)


class Last(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


last = Last(a=1, b=2)
last['a'] = 3
last.update(b=4, c=5)
last['b'] = 6
print(last, type(last.copy()).__name__)

base, top = {'a': 1, 'b': 2}, {'b': 20}
chain = ChainMap(top, base)
print(chain, chain['a'], chain['b'], len(chain), list(chain), dict(chain), 'a' in chain, chain.get('q', 'none'))
chain['a'] = 'own'
child = chain.new_child({'c': 3})
print(top, base, child, child.parents, child.maps[0], chain.new_child(k=1)['k'], bool(ChainMap()), list(child.items()))
print(chain | {'n': 1}, {'n': 1} | chain, chain.copy() == chain, child.pop('c'), ChainMap.fromkeys('ab', 1))
for action, args in [(chain.__getitem__, ['?']), (child.pop, ['a']), (child.__delitem__, ['a']), (child.popitem, [])]:
    attempt(action, *args)
