# Attributes and methods of instances in hot code, and what may change under it: the shape of the object, the class,
# a base, the instance's own dict, a hook that comes first.


class Point:
    scale = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def weight(self):
        return self.x * self.scale + self.y


class Heavy(Point):
    def __init__(self, x, y):
        self.mass = 10
        super().__init__(x, y)

    def weight(self):
        return self.mass + self.x


class Slotted:
    __slots__ = ("x", "y")
    scale = 5

    def __init__(self, x, y):
        self.x = x
        self.y = y

    move = Point.move
    weight = Point.weight


def walk(p, n):
    total = 0
    for i in range(n):
        p.move(i & 3, 1)
        total += p.weight()
    return total


print(walk(Point(0, 0), 3000), walk(Heavy(0, 0), 3000), walk(Slotted(0, 0), 3000))


def mixed(points, n):
    total = 0
    for i in range(n):
        p = points[i % len(points)]
        total += p.x - p.y + p.weight()
        p.x = i
    return total


print(mixed([Point(1, 2), Heavy(3, 4), Slotted(5, 6)], 3000))
print(mixed([Point(1, 2)], 3000), mixed([Heavy(1, 2), Point(2, 3)], 3000))

# An empty declared slot, a deleted attribute, an attribute that is not there.
s = Slotted.__new__(Slotted)
for make in (lambda: s, lambda: Point.__new__(Point)):
    try:
        walk(make(), 3)
    except AttributeError as error:
        print(error)


def reads(p, n):
    total = 0
    for i in range(n):
        if i == n - 5:
            del p.y
        total += p.x + p.y
    return total


try:
    print(reads(Point(1, 2), 2000))
except AttributeError as error:
    print("deleted:", error)


# The class changes while its objects are in use.
def patched(p, n, change):
    out = []
    for i in range(n):
        if i == n // 2:
            change()
        out.append(p.weight())
    return out[0], out[n // 2 - 1], out[n // 2], out[-1], len(set(out))


def new_method():
    Point.weight = lambda self: "patched"


def new_scale():
    Point.scale = 100


def own_method():
    q.weight = lambda: "own"


def a_property():
    Point.x = property(lambda self: 1000, lambda self, value: None)


q = Point(1, 1)
print(patched(q, 2000, new_scale))
print(patched(q, 2000, own_method))
q = Point(1, 1)
print(patched(q, 2000, a_property))
del Point.x
print(patched(q, 2000, new_method))


class Hooked:
    def __init__(self):
        self.a = 1

    def get(self):
        return self.a


def hook():
    Hooked.__getattribute__ = lambda self, name: object.__getattribute__(self, name) if name != "a" else "hook"


def guard():
    Hooked.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value * 2)


def gets(h, n, change):
    last = None
    for i in range(n):
        if i == n - 3:
            change()
        h.a = i
        last = h.get()
    return last


print(gets(Hooked(), 2000, guard), gets(Hooked(), 2000, hook))


# Objects whose attributes are in a dict, before and while they are hot.
class Bag:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self.n


def fill(b, n, at):
    for i in range(n):
        if i == at:
            b.__dict__["n"] = 7
        b.add(1)
    return b.n, b.__dict__


print(fill(Bag(), 2000, -1), fill(Bag(), 2000, 1000))
b = Bag()
vars(b)["extra"] = 1
print(fill(b, 2000, 500))


class Grows:
    pass


def grow(n):
    total = 0
    for i in range(n):
        g = Grows()
        g.a = i
        g.b = g.a + 1
        if i % 7 == 0:
            g.c = 5
            total += g.c
        total += g.a + g.b
    return total, vars(g)


print(grow(3000))
