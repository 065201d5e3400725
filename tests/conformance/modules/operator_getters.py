"""attrgetter, itemgetter and methodcaller: results, reprs, use as a key, and errors."""

from operator import attrgetter, itemgetter, methodcaller


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def scaled(self, by=1, *, offset=0):
        return self.x * by + offset, self.y * by + offset

    def __repr__(self):
        return f'Point({self.x}, {self.y})'

    def named(self, self_=None, **kwargs):
        return kwargs


class Line:
    def __init__(self, start, end):
        self.start = start
        self.end = end


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


points = [Point(3, 1), Point(1, 2), Point(2, 2), Point(1, 1)]
line = Line(points[0], points[1])
print(attrgetter('x')(points[0]), attrgetter('x', 'y')(points[0]), attrgetter('start.x', 'end', 'end.y')(line))
print(sorted(points, key=attrgetter('x')), sorted(points, key=attrgetter('y', 'x')), max(points, key=attrgetter('y')))
print(list(map(attrgetter('start.y'), [line])), attrgetter('real.imag.real')(5))

rows = [('b', 2), ('a', 3), ('c', 1)]
print(itemgetter(1)(rows), itemgetter(-1, 0)(rows), itemgetter(slice(1, None))(rows), itemgetter('k')({'k': 0}))
print(sorted(rows, key=itemgetter(1)), min(rows, key=itemgetter(0)), list(map(itemgetter(1, 0), rows)))
print(itemgetter((0, 1))({(0, 1): 'pair'}), itemgetter(0, slice(2), -1)('word'))

print(methodcaller('upper')('abc'), methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(methodcaller('scaled', 2, offset=1)(points[0]))
print(list(map(methodcaller('strip', 'x'), ['xax', 'b'])), sorted(rows, key=methodcaller('__getitem__', 1)))
print(methodcaller('named', name=1, obj=3)(points[0]))

for getter in [attrgetter('a'), attrgetter('a.b', 'c'), itemgetter(1), itemgetter('k', slice(1, 2), (3,)),
               methodcaller('m'), methodcaller('m', 1, 'two', key=[3]), methodcaller('m', name=1, self=2),
               itemgetter(itemgetter(0))]:
    print(repr(getter), str(getter), type(getter).__name__, type(getter).__module__, callable(getter))
print(attrgetter, itemgetter, methodcaller, itemgetter(1) == itemgetter(1))
for getter in attrgetter('a.b'), itemgetter(1), itemgetter(1, 2), methodcaller('m', 1):
    kind, args = getter.__reduce__()
    print(kind(*args), args)
factory, args = methodcaller('m', 1, k=2).__reduce__()
print(factory(*args), args)

attempt(lambda: attrgetter('z')(points[0]))
attempt(lambda: attrgetter('x.z')(points[0]))
attempt(lambda: attrgetter('x', 'z')(points[0]))
attempt(lambda: attrgetter('')(3))
attempt(lambda: attrgetter(1))
attempt(lambda: attrgetter('a', None))
attempt(lambda: itemgetter(9)([1]))
attempt(lambda: itemgetter('a')({}))
attempt(lambda: itemgetter(0, 'a')([1]))
attempt(lambda: itemgetter(0)(5))
attempt(lambda: methodcaller('z')(points[0]))
attempt(lambda: methodcaller('scaled', 1, 2)(points[0]))
attempt(lambda: methodcaller('x')(points[0]))
attempt(lambda: methodcaller())
attempt(lambda: methodcaller(5))
attempt(lambda: methodcaller(name='m'))
