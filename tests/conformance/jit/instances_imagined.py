# Instances that never leave the code which makes them are only imagined, with the attributes that they have so far: what
# leaves that code at any place sees them as they are.

class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def itself(self):
        return self


def sums(n):
    total = 0
    for i in range(n):
        a = Vector(i, 2)
        b = (a + Vector(1, i)).scaled(3)
        total += a.itself().dot(b.itself())
    return total, a.x, b.y


print(sums(2000))


# What an attribute holds is of another type: the instance becomes an object between two of its attributes.
def mixed(values):
    total = 0
    for value in values:
        a = Vector(value, value)
        b = a.scaled(2)
        total += len(b.__dict__) if isinstance(b.x, str) else b.dot(a)
    return total


print(mixed([1] * 1500))
print(mixed([1] * 1500 + [0.5] * 40 + [True, 2 ** 70] + [3] * 10))


class Late:
    """Gets attributes one after the other, some only at times."""

    def __init__(self, value, extra):
        self.first = value
        if extra:
            self.extra = extra
        self.last = value + 1


def at_times(n, every):
    total = 0
    names = set()
    for i in range(n):
        late = Late(i, i % every == 0)
        total += late.first + late.last
        if i % every == 0:
            total += late.extra
        if i in (5, 700, 1999):
            names.add(tuple(late.__dict__))
    return total, sorted(names)


print(at_times(2000, 1))
print(at_times(2000, 2))
print(at_times(2000, 1000))


# What is raised in between.
class Divided:
    def __init__(self, n, d):
        self.n = n
        self.q = n // d
        self.d = d


def divisions(values):
    total = 0
    failed = []
    for n, d in values:
        divided = None
        try:
            divided = Divided(n, d)
            total += divided.q + divided.d
        except ZeroDivisionError as error:
            failed.append((n, divided, str(error)))
    return total, failed


print(divisions([(i, 3) for i in range(1500)] + [(7, 0), (8, 2), (9, 0)]))


# One that is kept after all, at times.
def kept(n):
    last = []
    for i in range(n):
        a = Vector(i, i + 1)
        b = a.scaled(2)
        if b.x == 2600 or i == n - 1:
            last.append(b)
    return [(v.x, v.y, v.__dict__) for v in last]


print(kept(3000))


# The class changes while the loop runs.
class Changing:
    def __init__(self, x):
        self.x = x

    def value(self):
        return self.x


def changing(n, at):
    total = 0
    for i in range(n):
        c = Changing(i)
        if i == at:
            Changing.value = lambda self: -self.x
        d = c
        total += d.value() + c.value()
    return total


print(changing(3000, 2500))
print(changing(100, 1000))


def deleting(n):
    total = 0
    for i in range(n):
        v = Vector(i, 1)
        del v.x
        v.z = 3
        total += v.y + v.z + hasattr(v, "x")
        if i == n - 2:
            v.x = "again"
            total += len(v.__dict__)
    return total, list(v.__dict__)


print(deleting(2000))


def same(n):
    count = 0
    for i in range(n):
        a = Vector(i, i)
        b = a if i % 3 else Vector(i, i)
        count += (a is b) + (a == b) + isinstance(b, Vector) + (type(a) is Vector)
    return count


print(same(3000))


class Link:
    def __init__(self, value, behind):
        self.value = value
        self.behind = behind


def linked(n, at):
    total = 0
    for i in range(n):
        chain = Link(i, Link(i + 1, Link(i + 2, None)))
        chain.behind.value = i if i != at else "text"
        try:
            total += chain.value + chain.behind.value + chain.behind.behind.value
        except TypeError:
            total += len(chain.behind.value)
            chain.behind.behind.behind = chain
            total += chain.behind.behind.behind.behind.behind.value
    return total


print(linked(2500, 2200))
