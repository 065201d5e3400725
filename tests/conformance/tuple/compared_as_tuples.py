# Instances of classes derived from tuple, compared: by what tuple says, by methods of their own, of other classes, nested.
from collections import namedtuple

Point = namedtuple('Point', 'x y')
Other = namedtuple('Other', 'x y')


class Same(Point):
    pass


class Crossed(tuple):
    __eq__ = tuple.__ne__
    __lt__ = tuple.__gt__
    __hash__ = tuple.__hash__


class Loud(Point):
    def __eq__(self, other):
        print('  eq', tuple(self), tuple(other))
        return tuple.__eq__(self, other)

    __hash__ = Point.__hash__

    def __lt__(self, other):
        print('  lt', tuple(self), tuple(other))
        return NotImplemented

    def __gt__(self, other):
        print('  gt', tuple(self), tuple(other))
        return True


class Odd(tuple):
    def __eq__(self, other):
        return 'equal'


def show(name, a, b):
    answers = [a == b, a != b]
    for compare in (lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b):
        try:
            answers.append(compare())
        except TypeError as error:
            answers.append(str(error))
    print(name, *answers)


for pair in [((1, 2), (1, 2)), ((1, 2), (1, 3)), ((2, 1), (1, 2)), ((1, 'a'), (1, 2))]:
    (a, b) = pair
    print(a, b)
    for left, right in [(Point, Point), (Point, Other), (Point, Same), (Same, Point), (Same, Same), (Loud, Loud)]:
        show(f'{left.__name__} {right.__name__}', left(*a), right(*b))
    for kind in (Crossed, Odd):
        show(kind.__name__, kind(a), kind(b))
    show('Point tuple', Point(*a), b)
    show('tuple Loud', a, Loud(*b))

# As keys, and within one another.
nan = float('nan')
keys = {Point(i % 5, Point(i % 3, nan)): i for i in range(30)}
print(len(keys), keys.get(Point(1, Point(1, nan))), keys.get(Point(1, Point(1, float('nan')))))
print(Point(Point(1, 2), 3) == Point(Point(1, 2), 3), Point(Loud(1, 2), 3) == Point(Loud(1, 2), 3))
print(sorted([Point(2, 'b'), Point(1, 'c'), Point(2, 'a')]), max(Point(1, 2), Point(1, 3)))
print(Crossed((1, 2)) in [Crossed((1, 2)), Crossed((3, 4))], [Odd((1,))].index(Odd((2,))))

# What a class says may change.
Same.__eq__ = lambda self, other: 'changed'
print(Same(1, 2) == Same(1, 2), Same(1, 2) != Same(1, 2))
del Same.__eq__
print(Same(1, 2) == Same(1, 2))


# Which item of the two is asked, and where one way to compare is the class's own.
class Item:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(f'  {self.name}=={other.name}', end='')
        return self.name[0] == other.name[0]

    def __lt__(self, other):
        print(f'  {self.name}<{other.name}', end='')
        return self.name < other.name

    def __gt__(self, other):
        print(f'  {self.name}>{other.name}', end='')
        return self.name > other.name


class Descending(Point):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


kinds = [lambda x, y: (x, y), Point, Other, Same, Descending, lambda x, y: slice(x, y)]
for make in kinds:
    for other in kinds:
        a, b = make(Item('a1'), Item('b1')), other(Item('a2'), Item('c2'))
        for compare in (lambda: a == b, lambda: a != b, lambda: a < b, lambda: a > b):
            try:
                print(' ', compare())
            except TypeError as error:
                print(' ', error)
points = [Descending(n * 7 % 10, str(n)) for n in range(20)]
print(sorted(points)[:3], max(points), min(points), sorted(points, reverse=True)[:2], points.index(Descending(7, '11')))
print(sorted(Point(p.x, p.y) for p in points)[:3], Descending(1, 2) == Descending(1, 2), Descending(1, 2) <= Descending(1, 1))
mixed = [Point(1, 'b'), (1, 'a'), Point(0.5, 'c'), (True, 'B'), Same(1, 'A'), Point(1, 'ab'), Point(2**70, ''), Point(-0.0, '')]
print(sorted(mixed), sorted(mixed, key=lambda p: (p[0], p)), sep='\n')
for a, b in [(1, None), (None, 1), ('a', 1), (1j, 1j), (1j, 2j)]:
    try:
        print(Point(1, a) < Point(1, b))
    except TypeError as error:
        print(error)
