# Hot code that gets values, properties and methods from classes: one class, several, and while the classes change.


class Base:
    LIMIT = 10
    names = []

    def __init__(self, v):
        self.v = v

    @property
    def double(self):
        return self.v * 2

    @property
    def checked(self):
        if self.v > 2990:
            raise ValueError(f"too much: {self.v}")
        return self.v

    def area(self):
        return self.v

    def describe(self, extra):
        return f"base {extra}"


class Left(Base):
    LIMIT = 20

    def area(self):
        return super().area() + 1

    def describe(self, extra):
        return "left " + super().describe(extra + 1)


class Right(Base):
    @property
    def double(self):
        return super().double + 1

    def area(self):
        return self.LIMIT * self.v


class Deep(Left, Right):
    def __init__(self, v):
        super().__init__(v)
        self.deep = True

    def area(self):
        return super().area() - 3


def values(objects, n):
    total = 0
    for i in range(n):
        o = objects[i % len(objects)]
        total += o.LIMIT + o.double + len(o.names)
    return total


def methods(objects, n):
    total = 0
    for i in range(n):
        total += objects[i % len(objects)].area()
    return total, objects[-1].describe(1)


kinds = [Base(1), Left(2), Right(3), Deep(4)]
for objects in ([kinds[0]], [kinds[3]], kinds[:2], kinds, kinds[::-1]):
    print(values(objects, 2000), methods(objects, 2000))


def counting(o, n):
    for i in range(n):
        Base.LIMIT += 1
        o.LIMIT
        if i % 500 == 0:
            print(o.LIMIT, end=" ")
    return o.LIMIT


print(counting(kinds[0], 2000), counting(kinds[1], 2000))


def raising(n):
    o = Base(0)
    total = 0
    for i in range(n):
        o.v = i
        try:
            total += o.checked
        except ValueError as error:
            total -= len(str(error))
    return total


print(raising(3000))


def overflowing(o, n):
    out = set()
    for i in range(n):
        o.v = i if i != n - 4 else 1 << 61
        out.add(type(o.double).__name__)
        last = o.double
    return sorted(out), last


print(overflowing(Base(1), 3000), overflowing(Right(1), 3000))


# Values that take the place of methods, and the other way round.
class Shadow(Base):
    pass


def call_all(objects, n, change):
    out = []
    for i in range(n):
        if i == n - 6:
            change()
        out.append(objects[i % len(objects)].area())
    return out[-7:]


shadows = [Shadow(5), Left(6), Right(7)]
print(call_all(shadows, 3000, lambda: setattr(shadows[0], "area", lambda: "own")))
print(call_all(shadows, 3000, lambda: setattr(Shadow, "area", staticmethod(lambda: "static"))))
del shadows[0].area
print(call_all(shadows, 3000, lambda: setattr(Right, "area", classmethod(lambda cls: cls.__name__))))


class Loud:
    def __getattr__(self, name):
        return lambda: "made " + name


print(call_all([Base(1), Loud(), Left(2)], 3000, lambda: None))


def property_changes(o, n):
    out = []
    for i in range(n):
        if i == n // 2:
            type(o).double = property(lambda self: "new")
        if i == n - 2:
            type(o).double = 5
        out.append(o.double)
    return out[0], out[n // 2 - 1], out[n // 2], out[-1]


print(property_changes(Shadow(8), 2000))


def no_such(n):
    count = 0
    for i in range(n):
        try:
            kinds[i & 3].missing()
        except AttributeError as error:
            count += len(str(error))
    return count


print(no_such(2000))
