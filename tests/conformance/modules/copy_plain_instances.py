# Deep copies of instances that are nothing but their attributes, and of those that nearly are: hooks of classes, of instances and
# of `copyreg`, cycles, attributes that change meanwhile, the memo.
import copy
import copyreg
from dataclasses import dataclass


class Plain:
    def __init__(self, **attributes):
        for name, value in attributes.items():
            setattr(self, name, value)

    def __setattr__(self, name, value):
        self.__dict__[name] = value


class Node:
    def __init__(self, name, *others):
        self.name, self.others = name, list(others)


@dataclass
class Record:
    text: str
    items: list


def show(x):
    return type(x).__name__, list(vars(x).items()) if hasattr(x, '__dict__') else None


for asked in (False, True):
    for _ in range(3):
        x = Node('a', Node('b'), 1)
        if asked:
            x.__dict__
        y = copy.deepcopy(x)
        print(type(y) is Node, y is x, list(vars(y)), y.others is x.others, y.others[0].name, y.others[0] is x.others[0])
        y.more = 1
        print(hasattr(x, 'more'), copy.deepcopy(y).more)
    x.others.append(x)
    y = copy.deepcopy([x, x])
    print(y[0] is y[1], y[0].others[-1] is y[0])

x = Record('a', [[1]])
y = copy.deepcopy(x)
print(x == y, y.items[0] is x.items[0])
x = Plain(b=1, a=[2])
print(show(copy.deepcopy(x)))
x.own = x.__dict__
y = copy.deepcopy(x)
print(y.own is y.__dict__, list(y.own), y.own['own'] is y.own)
x.__dict__[1] = 'no name'
print(show(copy.deepcopy(x))[1][-1])

# The memo.
inner = Node('inner')
outer = Node('outer', inner)
memo = {}
y = copy.deepcopy(outer, memo)
print(memo[id(outer)] is y, memo[id(inner)] is y.others[0], outer in memo[id(memo)])
print(copy.deepcopy(outer, {id(inner): 'other'}).others)


class Memo(dict):
    def get(self, key, default=None):
        return 'known' if key == id(inner) else super().get(key, default)


class Mapping:
    def __init__(self):
        self.items = {}

    def get(self, key, default=None):
        return self.items.get(key, default)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value


print(copy.deepcopy(outer, Memo()).others)
memo = Mapping()
print(copy.deepcopy([outer, outer], memo)[1].others[0].name, outer in memo.items[id(memo)])
for wrong in ([], 1):
    try:
        print(copy.deepcopy([None], wrong))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)


# Classes that have a say in it.
def answers(self, *given):
    return 'hook', len(given)


def variant(**namespace):
    return type('Variant', (Node,), namespace)


def attempt(x):
    try:
        y = copy.deepcopy(x)
        return y if isinstance(y, tuple) else show(y)
    except Exception as error:
        return type(error).__name__, str(error)[:60]


print(attempt(variant(__deepcopy__=answers)('a')))
print(attempt(variant(__reduce_ex__=lambda self, protocol: (Node, ('reduced', protocol)))('a')))
print(attempt(variant(__reduce__=lambda self: (Node, ('reduced',)))('a')))
print(attempt(variant(__getstate__=lambda self: {'state': 1})('a')))
print(attempt(variant(__setstate__=lambda self, state: self.__dict__.update(set=list(state)))('a')))
print(attempt(variant(__new__=lambda cls, *args: Node.__new__(cls))('a')))
print(attempt(variant(__new__=lambda cls, name: Node.__new__(cls), __getnewargs__=lambda self: (self.name,))('a')))
print(attempt(variant(__getattr__=lambda self, name: answers if name == '__deepcopy__' else 1 / 0)('a')))
print(attempt(variant(__slots__=('slot',))('a')))
print(attempt(variant(__reduce_ex__=None)('a')))


class Slots:
    __slots__ = ('a', 'b')


x = Slots()
x.a = [1]
y = copy.deepcopy(x)
print(y.a, y.a is x.a, hasattr(y, 'b'))


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


x = WithMeta()
x.a = [1]
print(show(copy.deepcopy(x)))

x = Node('a')
print(attempt(x))
copyreg.pickle(Node, lambda x: (Node, ('by copyreg',)))
print(attempt(x))
del copyreg.dispatch_table[Node]
print(attempt(x))
x.__deepcopy__ = lambda memo: ('own hook', type(memo).__name__)
print(attempt(x))
x = Node('a')
Node.__deepcopy__ = lambda self, memo: ('of the class',)
print(attempt(x))
del Node.__deepcopy__
print(attempt(x))


# What changes while it is copied.
class Meddler:
    def __init__(self, what):
        self.what = what

    def __deepcopy__(self, memo):
        return self.what()


for asked in (False, True):
    x = Node('a')
    x.first = Meddler(lambda: setattr(x, 'more', 1))
    x.last = 1
    if asked:
        x.__dict__
    print(attempt(x))
    x.first = Meddler(lambda: setattr(x, 'last', 2))
    print(attempt(x))
    x.first = Meddler(lambda: len(x.__dict__))
    print(attempt(x))
    x.first = Meddler(lambda: delattr(x, 'last'))
    print(attempt(x))
    seen = []
    x = Node('a')
    x.__dict__['first'] = Meddler(lambda: seen.append([vars(y) for y in memo.values() if isinstance(y, Node)]))
    memo = {}
    copy.deepcopy(x, memo)
    print(seen)
items = [Meddler(lambda: items.append(3) if len(items) < 4 else 0), 2]
print(copy.deepcopy(items))
table = {1: Meddler(lambda: table.update(more=1)), 2: 3}
print(attempt(table))
