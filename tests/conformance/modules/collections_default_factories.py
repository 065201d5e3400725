"""When a defaultdict makes an item, and what a factory may do."""

from collections import Counter, defaultdict


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


words = defaultdict(list)
for word in 'the cat sat on the mat'.split():
    words[len(word)].append(word)
print(words, words.get(9), 9 in words, words[9], len(words))
counts = defaultdict(int)
for letter in 'abracadabra':
    counts[letter] += 1
print(dict(counts))
tree = defaultdict(lambda: defaultdict(int))
tree['a']['b'] += 1
print(dict(tree['a']), attempt(lambda: tree[[]]), attempt(lambda: tree.pop('x')))

none = defaultdict()
print(attempt(lambda: none['x']), attempt(lambda: none.__missing__((1, 2))), none, none.default_factory)
none.default_factory = 'not callable'
print(attempt(lambda: none['x']))
none.default_factory = lambda: 1 / 0
print(attempt(lambda: none['x']), dict(none))
none.default_factory = lambda: none.setdefault('x', 'first') and 'second'
print(none['x'], dict(none), none.__missing__('y'))
print(attempt(lambda: defaultdict(1)), attempt(lambda: none.__missing__()))


class Loud(defaultdict):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


class Own(defaultdict):
    def __missing__(self, key):
        return key * 2


class Getter(defaultdict):
    def __getitem__(self, key):
        return 'got ' + super().__getitem__(key)


loud, own, getter = Loud(list), Own(list), Getter(lambda: 'made')
loud['k'].append(1)
print(loud, own['ab'], own, getter['z'], dict(getter))


class Plain(dict):
    pass


class Keyed(dict):
    __getitem__ = dict.__getitem__


class Stolen:
    __getitem__ = dict.__getitem__


print(attempt(lambda: Plain(a=1)['b']), Plain(a=1)['a'], Keyed(a=1)['a'])
print(attempt(lambda: Stolen()['b']))


class Equal:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True

    def __repr__(self):
        return self.name


print(Counter([Equal('first'), Equal('second')]), Counter(iter('aab')), Counter({1: 2}.items()))
print(attempt(lambda: Counter([1, []])), attempt(lambda: Counter(5)), Counter([1, True, 1.0, 2 ** 70, 2 ** 70]))
