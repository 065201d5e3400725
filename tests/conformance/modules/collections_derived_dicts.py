"""Classes derived from defaultdict and OrderedDict: methods of their own, slots, and contents that lead back to them."""

import copy
import re
from collections import OrderedDict, defaultdict


class Lists(defaultdict):
    def __init__(self):
        self.default_factory = self.make

    def make(self):
        return []


lists = Lists()
print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(lists)))
lists['a'].append(1)
print(re.sub('0x[0-9a-f]+', 'ADDRESS', repr(lists)))
loop = defaultdict(list)
loop['me'] = loop
print(loop, repr(defaultdict()), defaultdict(int, a=defaultdict(int)))


class Loud(OrderedDict):
    def update(self, *args, **named):
        raise RuntimeError('nobody calls this')


print(Loud([('a', 1)], b=2), Loud({1: 2}), copy.copy(Loud(a=1)))
try:
    Loud().update(a=1)
except RuntimeError as error:
    print(error)


class Slotted(OrderedDict):
    __slots__ = ('x', 'y')


class WithDict(OrderedDict):
    pass


for kind in Slotted, WithDict:
    made = kind([('a', [1])])
    made.x = ['x']
    for copied in copy.copy(made), copy.deepcopy(made):
        print(kind.__name__, copied, copied.x, copied.x is made.x, copied['a'] is made['a'], hasattr(copied, 'y'))

ordered = OrderedDict(a=1)
for view in ordered.values, ordered.items, ordered.keys:
    print(view())
ordered['values'] = ordered.values()
print(repr(ordered).count('...') >= 1)
