# Classes whose __init__ takes defaults, keywords and *args; instances that are called with *args.
class Point:
    def __init__(self, x, y=2, *, scale=1):
        self.x = x * scale
        self.y = y * scale


class Bag:
    def __init__(self, *items, **names):
        self.items = items
        self.names = names


class Refused(Exception):
    def __init__(self, code, hint="none"):
        self.code, self.hint = code, hint


class Counter:
    def __init__(self, function, start=0):
        self.function, self.count = function, start

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


def attempt(make):
    try:
        return make()
    except TypeError as error:
        return str(error)


def run(limit):
    total = 0
    counter = Counter(lambda a, b=3: a * b)
    for n in range(limit):
        p, q, r = Point(n), Point(n, 3), Point(y=n, x=1, scale=2)
        bag = Bag(n, p, key=q)
        total += p.x + p.y + q.y + r.x + r.y + len(bag.items) + bag.items[0] + bag.names["key"].x
        error = Refused(n)
        total += error.code + len(error.hint) + len(error.args)
        total += len(Refused(n, "more").hint) + len(Refused(n, hint="most").args)
        total += counter(n) + counter(n, 2)
    return total, counter.count


print(run(3000))
for make in lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Point(1, x=2), lambda: Counter():
    print([attempt(make) for _ in range(400)][-1])


# Defaults and classes that change.
def make(n):
    return Point(n).y


made = []
for n in range(3000):
    made.append(make(n))
    if n == 1000:
        Point.__init__.__defaults__ = (7,)
    if n == 2000:
        Point.__init__ = lambda self, x, y=8: setattr(self, "y", y)
print(made[0], made[1000], made[1001], made[2000], made[2001])


# An __init__ that returns something else than None.
class Wrong:
    def __init__(self, value=1):
        return value


print([attempt(Wrong) for _ in range(400)][-1])
