# super() in hot methods: its target is known where the class of the object is, until a program changes what it rests on.
class Base:
    def __init__(self, x):
        self.x = x

    def area(self):
        return self.x

    @classmethod
    def named(cls):
        return cls.__name__

    @property
    def double(self):
        return self.x * 2


class Left(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def area(self):
        return super().area() * self.y

    @classmethod
    def named(cls):
        return "left " + super().named()

    @property
    def double(self):
        return super().double + self.y


class Right(Base):
    def area(self):
        return super().area() + 100


class Both(Left, Right):
    def area(self):
        return super().area() + 1

    def lazily(self):
        add = lambda n: super(Both, self).area() + n
        yield super().area()
        yield add(5)


def areas(classes, n):
    total = 0
    for i in range(n):
        for cls in classes:
            thing = cls(i, 2)
            total += thing.area() + thing.double
    return total


print(areas([Left], 1200), areas([Both], 1200), areas([Left, Both], 1200))
print(sum(sum(Both(i, 3).lazily()) for i in range(1200)))
print({Both.named() + Left.named() for _ in range(1200)})

# Methods replaced behind compiled code.
old = Base.area
Base.area = lambda self: -self.x
print(areas([Left, Both], 1200))
Base.area = old
Right.area = lambda self: 7
print(areas([Left, Both], 1200))
del Right.area
print(areas([Both], 1200))
Both.__bases__ = (Right, Left)
print(areas([Both], 1200), [c.__name__ for c in Both.__mro__])


# The class of an object changes between two calls.
def switching(n):
    things = [Left(i, 3) for i in range(n)]
    before = sum(thing.area() for thing in things)
    for thing in things[::2]:
        thing.__class__ = Other
    return before, sum(thing.area() for thing in things)


class Other(Left):
    def area(self):
        return super().area() - 1


print(switching(1500), switching(1500))


# Two classes of one body share its cell: CPython complains, and the cell has the last one.
class Twice(type):
    def __new__(meta, name, bases, namespace):
        first = super().__new__(meta, name, bases, dict(namespace))
        second = super().__new__(meta, name + "2", bases, dict(namespace))
        Twice.made.append((first, second))
        return second

    made = []


class Pair(Base, metaclass=Twice):
    def area(self):
        return super().area() + 1000, __class__.__name__


print([tuple(c.__name__ for c in pair) for pair in Twice.made])
first, second = Twice.made[0]


def paired(n):
    for i in range(n):
        last = second(i).area()
    return last


print(paired(1500))
for _ in range(3):
    try:
        print(first(1).area())
    except TypeError as error:
        print(error)


# `__class__` is a variable like others, and may be rebound.
class Rebound(Left):
    def area(self):
        return super().area(), __class__.__name__

    def rebind(self):
        nonlocal __class__
        __class__ = Base


def rebound(n):
    thing = Rebound(1, 2)
    out = set()
    for i in range(n):
        if i == n // 2:
            thing.rebind()
        try:
            out.add(str(thing.area()))
        except AttributeError as error:
            out.add(str(error))
    return sorted(out)


print(rebound(3000))
cell = Both.area.__closure__[0]
print(cell.cell_contents.__name__)
cell.cell_contents = Right
print(areas([Both], 1200))


class Empty:
    def missing(self):
        return super().nothing()


def fails(n):
    count = 0
    for _ in range(n):
        try:
            Empty().missing()
        except AttributeError as error:
            count += 1
            text = str(error)
    return count, text


print(fails(1500))


# One inlined method, with objects of several classes, whose attributes are in different places.
class Shape:
    def __init__(self, name):
        self.name = name
        self.seen = 0

    def look(self):
        self.seen += 1
        return self.size() + self.seen

    def size(self):
        return len(self.name)


class Circle(Shape):
    def __init__(self, r):
        self.r = r
        super().__init__("circle")
        self.late = r

    def size(self):
        return self.r * self.r + self.late


class Square(Shape):
    def __init__(self, a, mark):
        self.a, self.b = a, a
        if mark:
            self.marked = mark
        super().__init__("square")

    def size(self):
        if self.a % 7 == 0:
            self.seen_seven = True
        return self.a * self.b


class Named(Shape):
    pass


def look(n):
    total = 0
    for i in range(n):
        for thing in (Circle(i), Square(i, i % 5 == 0), Named("n" * (i % 3))):
            total += thing.look() + thing.look()
            if i % 50 == 0:
                thing.extra = i
            total += thing.look()
    return total


print(look(1500), look(700))
