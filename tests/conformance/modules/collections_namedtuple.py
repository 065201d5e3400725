# namedtuple: making, fields, defaults, the underscore methods, subclassing and every refusal.
from collections import namedtuple


def attempt(action, *args, **kwargs):
    try:
        print('ok', action(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
x, y = p
print(p, p.x, p[1], x + y, len(p), p == (1, 2), p < Point(1, 3), Point.__doc__, Point, Point.x.__doc__)
print(p._asdict(), p._replace(y=5), Point._make('ab'), Point._fields, Point._field_defaults, Point.__match_args__)
print(isinstance(p, tuple), Point.__bases__, Point.__name__, Point.__module__, {p: 'here'}[Point(1, 2)], p + (3,))
print(sorted([Point(2, 1), Point(1, 9)]), list(p), 2 in p, p.index(2), repr(Point('a', [1])), max(p))

Config = namedtuple('Config', 'host, port debug', defaults=(80, False), module='settings')
print(Config('h'), Config('h', debug=True), Config._field_defaults, Config.__module__, Config)
print(namedtuple('R', 'a def a _b ok 1x', rename=True)._fields, namedtuple('Empty', '')(), namedtuple('One', 'v')(3))

for args in [(), (1,), (1, 2, 3), (1, 2, 3, 4)]:
    attempt(Point, *args)
    attempt(Config, *args)
attempt(Point, 1, zoom=3)
attempt(Point, 1, 2, x=3)
attempt(namedtuple('Wide', 'a b c d'), 1)
attempt(namedtuple('Empty', ''), 1)
attempt(Point._make, [1])
attempt(p._replace, q=1, r=2)
attempt(setattr, p, 'x', 5)
attempt(delattr, p, 'y')
attempt(getattr, p, 'z')
for args in [('T', '1a'), ('T', 'class'), ('T', '_x'), ('T', 'a a'), ('if', 'a'), ('T', ['a', 2]), ('T', 5),
             ('a b', 'x')]:
    attempt(namedtuple, *args)
attempt(namedtuple, 'T', 'a b', defaults=[1, 2, 3])


class Vector(namedtuple('Vector', 'x y')):
    __slots__ = ()

    def __new__(cls, x, y=0):
        return super().__new__(cls, x * 10, y)

    def __add__(self, other):
        return Vector._make((self.x + other.x, self.y + other.y))

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


v = Vector(1)
print(v, v + Vector(2, 5), Vector(0, 3).norm, v._replace(x=7), v._asdict(), type(v._replace(y=1)).__name__)
match p:
    case Point(x=1, y=n):
        print('by name', n)
match p:
    case Point(m, n):
        print('by position', m, n)


# What `_replace` takes from an object that says itself how it is gone over.
class Gone(namedtuple('Gone', 'x y z')):
    def __iter__(self):
        n = 100
        while True:
            print('next', n)
            yield n
            n += 1


class Short(namedtuple('Short', 'x y z')):
    def __iter__(self):
        yield 7


class Broken(namedtuple('Broken', 'x y z')):
    def __iter__(self):
        raise KeyError('gone over')


class Given(namedtuple('Given', 'x y z')):
    @classmethod
    def _make(cls, iterable):
        return 'made', *iterable


print(Gone(1, 2, 3)._replace(y=5)[:], Gone(1, 2, 3)._replace()[:])
for kind in Short, Broken, Given:
    attempt(kind(1, 2, 3)._replace, z=9)
    attempt(kind(1, 2, 3)._replace, w=9)
attempt(Given(1, 2, 3).__replace__, x=4, z=5)
changes = {Word: 3 for Word in [type('Word', (str,), {})('y')]}
print(p._replace(**changes), [p := p._replace(x=i) for i in range(300)][-1])
