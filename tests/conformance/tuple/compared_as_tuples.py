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
