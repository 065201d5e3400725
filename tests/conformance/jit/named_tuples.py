# Named tuples in hot code: made, read by name, compared, unpacked and replaced; classes derived from them; what a program may
# change about them while it runs.
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
Event = namedtuple("Event", "time kind user", defaults=("req", None))


def lengths(n):
    total = 0
    for i in range(n):
        p = Point(i, i & 7)
        q = Point(x=p.y, y=p.x)
        total += p.x * 3 + q.y + (p == q)
    return total


print(lengths(4000))


def escaping(n):
    kept = []
    for i in range(n):
        event = Event(i) if i % 3 else Event(i, "ping", user=f"u{i % 5}")
        if event.kind == "ping" and event.user != "u0":
            kept.append(event)
    return len(kept), kept[0], kept[-1]


print(escaping(4000))


class Vector(NamedTuple):
    x: float
    y: float = 0.0

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def size(self):
        return (self.x * self.x + self.y * self.y) ** 0.5


def walk(n):
    at, step = Vector(0.0), Vector(0.5, 0.25)
    far = 0.0
    for _ in range(n):
        at = at.plus(step)
        far += at.size
    return at, round(far, 6)


print(walk(4000))


class Checked(namedtuple("Checked", "low high")):
    __slots__ = ()

    def __new__(cls, low, high=10):
        if low > high:
            raise ValueError(f"{low} > {high}")
        return super().__new__(cls, low, high)


def checked(n):
    total = bad = 0
    for i in range(n):
        try:
            pair = Checked(i % 13)
            total += pair.high - pair.low
        except ValueError as error:
            bad += len(str(error))
    return total, bad, Checked(1)


print(checked(4000))


def by_item(points, n):
    total = 0
    for i in range(n):
        for p in points:
            x, y = p
            total += p[0] + p[-1] + x - y + len(p) + (3 in p)
    return total


print(by_item([Point(1, 2), Point(3, 4)], 900))


def kinds(n):
    total = 0
    for i in range(n):
        for shape in (Point(1, 2), Vector(3, 4), Checked(5, 6)):
            total += shape[0]
            if hasattr(shape, "x"):
                total += shape.x
    return total


print(kinds(900))


def wrong(n):
    texts = {}
    for i in range(n):
        try:
            if i % 4 == 0:
                Point(1)
            elif i % 4 == 1:
                Point(1, 2, 3)
            elif i % 4 == 2:
                Point(1, 2).x = 5
            else:
                Point(1, 2).z
        except (TypeError, AttributeError) as error:
            texts[str(error)] = texts.get(str(error), 0) + 1
    return texts


for text, count in wrong(3000).items():
    print(count, text)


# A field that becomes something else, and a `__new__` that is replaced.
def changing(n):
    total = 0
    for i in range(n):
        if i == n // 2:
            Event.time = property(lambda self: 1_000_000)
        if i == 3 * n // 4:
            Event.__new__ = lambda cls, *args: (5, 6, 7)
            Event.time = 9
        event = Event(i)
        total += event.time if isinstance(event, Event) else sum(event)
    return total


print(changing(4000))

# A tuple that is shorter than its class says.
short = tuple.__new__(Point, (1,))


def read(points, n):
    total = 0
    for i in range(n):
        for p in points:
            try:
                total += p.y
            except IndexError as error:
                total += len(str(error))
    return total


print(read([Point(1, 2)], 1500), read([Point(1, 2), short], 900))
field = Point.__dict__["y"]
print(repr(field), field.__doc__, type(field), field.__get__((7, 8)), field.__get__(None, Point) is field)
for act in (lambda: field.__get__(5), lambda: field.__set__(Point(1, 2), 3), lambda: field.__delete__(Point(1, 2)),
            lambda: type(field)(1), lambda: type(field)("a", ""), lambda: field.__get__(()), lambda: field.nothing):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
