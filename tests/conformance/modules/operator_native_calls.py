"""Functions of `operator` called wrongly, and on what does not support them; getters as callables."""

import copy
import operator as o


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for call in (lambda: o.add(1), lambda: o.neg(), lambda: o.pow('a', 2), lambda: o.ipow('a', 2), lambda: o.iadd(1, 'a'),
             lambda: o.index('a'), lambda: o.concat(1, 2), lambda: o.concat([1], 2), lambda: o.concat({}, []),
             lambda: o.iconcat([1], (2,)), lambda: o.iconcat(1, 2), lambda: o.countOf(3, 1), lambda: o.indexOf([1], 2),
             lambda: o.indexOf(3, 2), lambda: o.call(1), lambda: o.call(), lambda: o.call(int, '12', base=3),
             lambda: o.is_(1), lambda: o.not_(a=1), lambda: o.contains(1, 2), lambda: o.setitem((), 0, 1),
             lambda: o.getitem([], 'a'), lambda: o.delitem((), 0), lambda: o.inv(1.5), lambda: o.lt(1, 'a'),
             lambda: o.matmul(1, 2), lambda: o.truediv(1, 0), lambda: o.lshift(1, -1)):
    print(attempt(call))
for make in (lambda: o.itemgetter(), lambda: o.itemgetter(a=1), lambda: o.attrgetter(), lambda: o.attrgetter(1),
             lambda: o.attrgetter(a='b'), lambda: o.methodcaller(), lambda: o.methodcaller(1)):
    print(attempt(make))
for getter in (o.itemgetter(1), o.attrgetter('real'), o.methodcaller('a')):
    print([attempt(call) for call in (lambda: getter(), lambda: getter(1, 2), lambda: getter(x=1), lambda: getter(1))])
    print(callable(getter), attempt(lambda: type('X', (type(getter),), {})), attempt(lambda: setattr(getter, 'x', 1)))
print(o.itemgetter(1, slice(2)), o.attrgetter('a', 'b.c'), o.methodcaller('m', 1, k='v'), o.methodcaller('m', k=2))
items = []
getter = o.itemgetter(items)
items.append(getter)
print(getter, o.itemgetter(-1)('abc'), o.itemgetter('k', 'j')({'k': 1, 'j': 2}), o.itemgetter(0, 1, 2)('xyz'))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def moved(self, by, *, twice=False):
        return (self.x + by * (1 + twice), self.y)

    def __getattr__(self, name):
        return f'no {name}'


p = Point(Point(1, 2), 3)
print(o.attrgetter('y')(p), o.attrgetter('x.y')(p), o.attrgetter('y', 'x.x', 'z')(p), o.attrgetter('x.q.upper')(p)())
print(o.methodcaller('moved', 5)(p.x), o.methodcaller('moved', 5, twice=True)(p.x), o.methodcaller('split', ',')('a,b'))
print(sorted([(2, 'a'), (1, 'b')], key=o.itemgetter(1)), sorted('aB', key=o.methodcaller('lower')))
print(list(map(o.add, [1, 'a'], [2, 'b'])), o.add.__module__, o.add, type(getter))
for getter in (o.itemgetter(1), o.attrgetter('a', 'b.c'), o.methodcaller('m', 1), o.methodcaller('m', 1, k=2)):
    print(getter.__reduce__(), copy.copy(getter), copy.deepcopy(getter))
x = [1]
y = o.iadd(x, (2,))
print(x is y, o.imul(x, 2) is x, x, o.iadd(5, 6), o.isub({1, 2}, {1}), o.not_([]), o.truth('a'), o.is_not(x, y))
