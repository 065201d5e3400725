# Instances whose attributes are in a dict, where what was found once is found again without asking the class, until it
# is another class, another dict, or another thing in it.


class Point:
    scale = 1

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.scale * (self.x + self.y)

    def move(self, by):
        self.x += by
        return self

    @property
    def double(self):
        return 2 * self.x


def in_dict(x, y):
    point = Point(x, y)
    vars(point)
    return point


def work(point, rounds=300):
    result = 0
    for i in range(rounds):
        point.move(1)
        point.last = i
        result += point.total() + point.double + point.last
    return result


def plain():
    point = in_dict(1, 2)
    print(work(point), vars(point))
    other = in_dict(5, 6)
    print(work(other), work(Point(5, 6)), work(point), list(vars(other)))


def hidden_method():
    point = in_dict(1, 2)
    found = []
    for i in range(300):
        if i == 200:
            point.total = lambda: "own"
        if i == 250:
            del point.total
        found.append(point.total())
    print(found[199:202], found[249:252], sorted({type(x).__name__ for x in found}))


def hidden_value():
    point = in_dict(1, 2)
    found = []
    for i in range(300):
        if i % 100 == 50:
            point.scale = i
        if i % 100 == 60:
            del point.scale
        found.append(point.scale)
    print(sum(found), found[49:51], found[59:61])


def another_dict():
    point = in_dict(1, 2)
    found = []
    for i in range(300):
        if i == 150:
            point.__dict__ = {1: 2, "y": "why", "x": "ex"}
        found.append(point.x)
        point.y = i
    print(found[148:152], vars(point))


def shared_dict():
    one, other = in_dict(1, 2), Point(3, 4)
    other.__dict__ = one.__dict__
    for i in range(300):
        one.x = i
        other.y = one.x + other.x
    print(one.y, other.x, vars(one) is vars(other))


def emptied_dict():
    point = in_dict(1, 2)
    caught = 0
    for i in range(300):
        if i == 200:
            vars(point).clear()
        if i == 250:
            point.z, point.y, point.x = 1, 2, 3
        try:
            caught += point.x * point.y
        except AttributeError as error:
            caught += 1000
            last = str(error)
    print(caught, last, vars(point))
    del point.__dict__
    print(vars(point))


class Hot(Point):
    def total(self):
        return -1

    @property
    def x(self):
        return "computed"

    @x.setter
    def x(self, value):
        vars(self)["hidden"] = value


def another_class():
    point = in_dict(1, 2)
    found = []
    for i in range(300):
        if i == 150:
            point.__class__ = Hot
        if i == 250:
            point.__class__ = Point
        found.append((point.x, point.total()))
        point.x = i
    print(found[148:152], found[249:252], vars(point))


class Changing:
    def ask(self):
        return self.value


def changed_class():
    thing = Changing()
    vars(thing)
    thing.value = 1
    found = []
    for i in range(400):
        if i == 100:
            Changing.value = property(lambda self: "property")
        if i == 200:
            del Changing.value
        if i == 250:
            Changing.__getattribute__ = lambda self, name: object.__getattribute__(self, name) if name != "value" else 7
        if i == 300:
            del Changing.__getattribute__
        if i == 350:
            Changing.ask = lambda self: "other"
        found.append(thing.ask())
    print([found[i] for i in (99, 100, 199, 200, 249, 250, 299, 300, 349, 350)])


class Wanting:
    def __init__(self):
        vars(self)["here"] = 1

    def __getattr__(self, name):
        return "no " + name

    def __setattr__(self, name, value):
        vars(self)[name] = value + 1


def hooks():
    thing = Wanting()
    for i in range(300):
        thing.here = thing.here
        last = thing.there
    print(thing.here, last, thing.there)


class Slotted:
    __slots__ = ("first", "__dict__")


def slots():
    thing = Slotted()
    vars(thing)["first"] = "hidden"
    thing.first = 0
    thing.rest = 0
    for i in range(300):
        thing.first += 1
        thing.rest += thing.first
    print(thing.first, thing.rest, vars(thing))
    del thing.first
    try:
        thing.first
    except AttributeError as error:
        print(error)




def other_keys():
    point = in_dict(1, 2)
    vars(point)[3] = 4
    vars(point)["".join(["la", "te"])] = "late"
    for i in range(300):
        found = point.late
    print(found, point.x)


class Failure(Exception):
    def note(self):
        return self.args, self.code


def exceptions():
    error = Failure("a", 1)
    vars(error)["code"] = 0
    for i in range(300):
        error.code += i
        if i == 200:
            error.args = ("b",)
        found = error.note()
    print(found)


class Crowded:
    def __init__(self, n):
        self.n = n


def from_outside():
    crowd = [Crowded(n) for n in range(5)]
    for i in range(300):
        for one in crowd:
            one.extra = one.n
            one.more = one.extra + i
            one.most = one.more + 1
    print([(one.extra, one.more, one.most) for one in crowd])


class Operand:
    def __init__(self, n):
        self.n = n
        vars(self)

    def __add__(self, other):
        return Operand(self.n + other.n)

    def __bool__(self):
        return self.n % 2 == 0

    def __len__(self):
        return self.n

    def __call__(self, n):
        return self.n * n

    def __iter__(self):
        for i in range(3):
            yield self.n + i


def special():
    total, one = Operand(0), Operand(1)
    odd = calls = steps = 0
    for i in range(300):
        total = total + one
        if not total:
            odd += 1
        calls += total(2)
        for step in total:
            steps += step
    print(total.n, odd, calls, steps, len(total))


def matched():
    found = []
    for i in range(300):
        match Point(i, 1) if i < 200 else in_dict(i, 2):
            case Point(x=199 | 250 as x, y=y):
                found.append((x, y))
    print(found)


for test in (plain, hidden_method, hidden_value, another_dict, shared_dict, emptied_dict, another_class, changed_class,
             hooks, slots, other_keys, exceptions, from_outside, special, matched):
    print(test.__name__)
    test()
