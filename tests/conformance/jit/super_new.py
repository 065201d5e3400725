# Compiled `super().__new__`: of a class that has subclasses at last, of one that makes something else, with a finalizer, of an
# abstract class, past a base that makes its instances itself, and what class methods find behind their class.
import abc


class Point:
    __slots__ = ('x', 'y')
    made = 0

    def __new__(cls, x, y=0):
        self = super().__new__(cls)
        self.x, self.y = x, y
        return self


def points(cls, count):
    total = 0
    for i in range(count):
        point = cls(i)
        assert type(point) is cls
        total += point.x + point.y
    return total


print(points(Point, 3000))


class Named(Point):
    __slots__ = ()


print(points(Named, 3000), points(Point, 10))


class Counted(Point):
    def __new__(cls, x):
        Counted.made += 1
        return super().__new__(cls, x, 1)


print(points(Counted, 3000), Counted.made)


def refuse(cls):
    try:
        return cls(1)
    except TypeError as error:
        return error


Point.__new__ = lambda cls, x, y=0: object.__new__(cls) if x == 0 else object()
print(type(Point(0)).__name__, type(Named(1)).__name__, refuse(Counted).__class__.__name__)


class Shape(abc.ABC):
    def __new__(cls, size):
        self = super().__new__(cls)
        self.size = size
        return self

    @abc.abstractmethod
    def area(self):
        pass


class Square(Shape):
    def area(self):
        return self.size ** 2


print(sum(Square(i).area() for i in range(3000)), refuse(Shape))
Shape.__abstractmethods__ = frozenset()
print(type(Shape(1)).__name__)
Square.__abstractmethods__ = frozenset(['perimeter'])
print(refuse(Square))


class Watched:
    ended = 0

    def __new__(cls):
        return super().__new__(cls)


def watch(count):
    for i in range(count):
        Watched()


watch(3000)
Watched.__del__ = lambda self: None
watch(3000)


class Number(int):
    def __new__(cls, value):
        return super().__new__(cls, value + 1)


print(sum(Number(i) for i in range(3000)), type(Number(3)).__name__)


class Wrong(int):
    def __new__(cls):
        return object.__new__(cls)


for attempt in range(300):
    answer = refuse(lambda x: Wrong())
print(answer)


class Base:
    @classmethod
    def create(cls, value):
        return cls.__name__, value

    @staticmethod
    def twice(value):
        return value * 2

    def own(self, value):
        return value + 1


class Derived(Base):
    @classmethod
    def create(cls, value):
        return super().create(value + 1)

    @classmethod
    def other(cls, value):
        return super().twice(value) if value % 2 else super().own(cls(), value)

    def own(self, value):
        return super().own(value) + super().twice(value)


class Further(Derived):
    pass


def calls(cls, count):
    total, last = 0, None
    for i in range(count):
        last = cls.create(i)
        total += cls.other(i) + cls().own(i) + last[1]
    return total, last


print(calls(Derived, 3000), calls(Further, 3000))
Base.create = lambda value: ('changed', value)
print(calls(Derived, 10))
