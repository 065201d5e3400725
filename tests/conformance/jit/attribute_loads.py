# Attributes read and written in hot loops: own, inherited, shadowed, deleted, added, slots, properties, on classes.
class Vec:
    scale = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def scaled(self):
        return self.x * self.scale


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Computed:
    def __init__(self, x):
        self._x = x
        self.reads = 0

    @property
    def x(self):
        self.reads += 1
        return self._x

    @x.setter
    def x(self, value):
        self._x = value % 1000


def total(objects, n):
    s = 0
    for i in range(n):
        s += objects[i % len(objects)].x
    return s


def bump(o, n):
    for i in range(n):
        o.x += i
    return o.x


print(total([Vec(1, 2)], 2000), total([Vec(1, 2), Slotted(5, 6)], 2000), total([Vec(i, 0) for i in range(7)] + [Computed(4)], 3000))
print(bump(Vec(0, 0), 2000), bump(Slotted(0.5, 0), 2000), bump(Computed(3), 2000))
v = Vec(2, 3)
print(sum(v.dot(Vec(i, 1)) for i in range(1000)), sum(v.scaled() for i in range(500)))
Vec.scale = 10
print(sum(v.scaled() for i in range(500)))
v.scale = 100
print(sum(v.scaled() for i in range(500)), sum(Vec(1, 1).scaled() for i in range(500)))
del v.scale, Vec.scale
try:
    v.scaled()
except AttributeError as error:
    print(error)
Vec.scale = property(lambda self: self.y)
print(sum(v.scaled() for i in range(500)))


def late(n):
    out = []
    o = Vec(0, 0)
    for i in range(n):
        if i == 700:
            o.extra = "extra"
        if i == 900:
            del o.x
        if i == 950:
            o.x = 1.5
        try:
            o.x += 1
        except AttributeError as error:
            if i in (900, 949):
                out.append((i, str(error)))
    return o.x, o.__dict__, out


print(late(1500))


class Shape:
    sides = 0


class Square(Shape):
    sides = 4


class Tri(Shape):
    def __getattr__(self, name):
        return 3 if name == "corners" else object.__getattribute__(self, name)


def count(shapes, n):
    s = 0
    for i in range(n):
        shape = shapes[i % len(shapes)]
        s += shape.sides * 10 + getattr(shape, "corners", 1)
    return s


shapes = [Shape(), Square(), Tri()]
print(count(shapes, 1500))
Shape.sides = 7
Tri.sides = 5
print(count(shapes, 1500))
Shape.corners = 9
print(count(shapes, 1500))
del Tri.sides
shapes[1].sides = 11
print(count(shapes, 1500))


def missing(n):
    hits = 0
    for i in range(n):
        try:
            v.nothing
        except AttributeError:
            hits += 1
    return hits


print(missing(1200))
Vec.nothing = None
print(missing(1200))
counter = Computed(1)
for i in range(2000):
    counter.x
    if counter.reads > 1500:
        break
print(i, counter.reads)
for i in range(1500):
    Vec.total = getattr(Vec, "total", 0) + i
print(Vec.total)
