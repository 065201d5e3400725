# Calls of classes in hot code: `__init__` inlined, left in its middle, raising, and what makes a call another one.


class Pair:
    def __init__(self, a, b):
        self.sum = a + b
        self.a = a
        self.b = b


def pairs(n, step):
    total = 0
    value = 1
    for i in range(n):
        p = Pair(value, i)
        value += step
        total += p.sum - p.a
    return total, p.sum, p.a, p.b


# The sum leaves the small integers in the middle of `__init__`; then floats, then strings.
print(pairs(3000, 1))
print(pairs(3000, 1 << 51))
print(pairs(2000, 0.5))


def texts(items):
    return [Pair(x, x).sum for x in items]


print(texts([1] * 2000 + ["a", 1.5, 1 << 70, (1,)])[-5:])


class Checked:
    def __init__(self, value):
        self.value = value
        if value < 0:
            raise ValueError(f"negative: {value}")


def checked(n):
    good = bad = 0
    for i in range(n):
        try:
            c = Checked(i % 10 - 1)
            good += c.value
        except ValueError as error:
            bad += len(str(error))
    return good, bad, c.value


print(checked(3000))


class Nested:
    def __init__(self, depth):
        self.depth = depth
        self.inner = Nested(depth - 1) if depth else None


def nested(n):
    count = 0
    for i in range(n):
        node = Nested(i & 7)
        while node is not None:
            count += node.depth
            node = node.inner
    return count


print(nested(1500))


class Empty:
    pass


class Renamed:
    def __init__(self, a):
        self.a = a
        self = None


class Captured:
    def __init__(self, a):
        self.get = lambda: (self.a, a)
        self.a = a + 1


class Returning:
    def __init__(self, a):
        self.a = a
        return None if a < 2500 else a


def various(n):
    total = 0
    for i in range(n):
        e = Empty()
        e.i = i
        total += e.i + Renamed(i).a + Captured(i).get()[0]
        try:
            total += Returning(i).a
        except TypeError as error:
            message = str(error)
    return total, message


print(various(3000))


# What a call of the class does changes while it is hot.
class Changing:
    def __init__(self, a):
        self.a = a


def changing(n, change):
    out = []
    for i in range(n):
        if i == n - 2:
            change()
        out.append(Changing(i))
    return [type(x).__name__ + str(getattr(x, "a", None)) for x in out[-3:]]


def new_init():
    Changing.__init__ = lambda self, a: setattr(self, "a", -a)


def new_new():
    Changing.__new__ = lambda cls, a: object.__new__(Empty)


def new_code():
    Changing.__init__.__code__ = (lambda self, a: setattr(self, "a", "code")).__code__


print(changing(2000, lambda: None))
print(changing(2000, new_code))
print(changing(2000, new_init))
print(changing(2000, new_new))


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.tag = "meta"
        return made


class Made(metaclass=Meta):
    def __init__(self, a):
        self.a = a


print([Made(i).tag + str(Made(i).a) for i in range(1500)][-1])
try:
    for i in range(2000):
        Pair(*([i] * (2 if i < 1999 else 3)))
except TypeError as error:
    print(error)


# A loop in `__init__` that is hot by itself, after the last use of `self`.
class Summing:
    def __init__(self, n):
        self.n = n
        total = 0
        for i in range(n):
            total += i * i
            if i == n - 2:
                total = float(total)
        print(total)


print(Summing(3000).n, Summing(5).n)
