# Calls that unpack a sequence behind other arguments: it may be shorter than the function has parameters, if those have
# defaults, longer, no tuple or list at all, or of another length each time.

def add(a, b, c=30, d=400, e=5000):
    return a + b + c + d + e


def exact(a, b, c):
    return a * 100 + b * 10 + c


def rest(a, *others, scale=1):
    return a + scale * sum(others)


def named(a, b, c=7, *, factor=2):
    return (a + b * c) * factor


class Canvas:
    width = 3

    def __init__(self):
        self.total = 0

    def plot(self, x, y, r, g=2, b=3):
        self.total += x * y + r * g * b
        return self.total

    @classmethod
    def of(cls, a, b=1):
        return a + b * cls.width

    @staticmethod
    def free(a, b=1):
        return a - b


class Wide(Canvas):
    def plot(self, x, y, r, g=5, b=7):
        return -super().plot(x, y, r, g, b)


class Own(tuple):
    def __iter__(self):
        return iter((8, 9))


def run(n, parts):
    total = 0
    for i in range(n):
        total += add(i, *parts[i % len(parts)])
        total += exact(1, 2, *parts[0][:1])
        total += rest(i, *parts[i % len(parts)])
        total += named(i, *parts[i % len(parts)][:2])
    return total


print(run(2000, [(1,)]))
print(run(2000, [[1, 2], (1, 2, 3), (1, 2, 3, 4), [1]]))


def plotting(n, canvas, colours):
    total = 0
    for i in range(n):
        colour = colours[i % len(colours)]
        total += canvas.plot(i, 2, *colour)
        plot = canvas.plot
        total += plot(1, *colour, 4)
        total += canvas.of(*colour[:1]) + canvas.free(3, *colour[:1])
    return total


print(plotting(2000, Canvas(), [(1, 2), [1, 2]]))
print(plotting(2000, Wide(), [(1, 2), (3,), [4]]))


def failing(n, wrong):
    failed = []
    total = 0
    for i in range(n):
        behind = wrong.get(i, (1, 2))
        try:
            total += add(i, *behind)
            total += exact(i, *behind)
            total += Canvas().plot(i, 1, *behind)
        except TypeError as error:
            failed.append(str(error))
    return total, failed


print(failing(2000, {
    1500: (), 1501: (1, 2, 3, 4, 5), 1502: 5, 1503: None, 1504: {1: 2, 3: 4}, 1505: (x for x in (1, 2)), 1506: Own((1, 2)),
    1507: "ab", 1508: [1], 1509: [], 1510: range(2), 1511: (1, 2, 3), 1512: ("a", 1),
}))


def generic(n):
    """Is never given what fits at first."""
    total = 0
    for i in range(n):
        total += add(i, *range(i % 4 + 1))
        total += add(i, *(1, 2, 3)[:i % 3 + 1])
    return total


print(generic(2500))


# The defaults change while that is hot, and so does the method.
def changing(n, at):
    canvas = Canvas()
    total = 0
    for i in range(n):
        if i == at:
            add.__defaults__ = (1, 1, 1)
            Canvas.plot = lambda self, *all: sum(all)
        elif i == at + 200:
            canvas.plot = lambda *all: -len(all)
        total += add(i, *[2, 3][:1 + i % 2]) + canvas.plot(i, *(1, 2))
    return total


print(changing(3000, 2000))


# Methods that are taken from their objects and called later, compared, or kept.
class Counter:
    def __init__(self, start):
        self.count = start

    def step(self, by=1):
        self.count += by
        return self.count

    def __eq__(self, other):
        return True

    __hash__ = None


def counting(n):
    counters = [Counter(i) for i in range(4)]
    kept = []
    total = same = 0
    for i in range(n):
        counter = counters[i % 4]
        step = counter.step
        total += step() + step(2) + step(by=3)
        same += step == counter.step
        same += step.__self__ is counter and step.__func__ is Counter.step
        same += step is counter.step
        if i % 500 == 0:
            kept.append(step)
        if i == 1700:
            counter.step = lambda: 10
            counters[i % 4] = Counter(5)
    return total, same, [method(0) for method in kept]


print(counting(2500))


def callbacks(n):
    def apply(function, value):
        return function(value)

    counter = Counter(0)
    total = 0
    for i in range(n):
        total += apply(counter.step, i) + apply(Counter(i).step, 1)
        if i == n - 5:
            Counter.step = lambda self, by: by * 1000
    return total


print(callbacks(3000))


# Displays like the arguments of calls, and what cannot be unpacked.
def displays(n, rest):
    total = 0
    for i in range(n):
        pair = (i, *rest)
        total += len(pair) + len([i, *rest]) + sum((*rest, *pair))
    return total


def wrongly(n):
    failed = 0
    for i in range(n):
        number = i * 2
        for act in (lambda: exact(1, *number), lambda: exact(1, 2, *None), lambda: exact(*rest, *number)):
            try:
                failed += act()
            except TypeError as error:
                failed += len(str(error))
        try:
            exact(1, *number)
        except TypeError:
            failed += 1
        try:
            exact(1, *unbound)
            unbound = ()
        except UnboundLocalError:
            failed += 1
        try:
            exact(i, *"ab", *())
        except TypeError:
            failed += 1
    return failed


print(displays(2000, (4, 5)), displays(2000, [6]), wrongly(2000))
