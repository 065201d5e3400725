# User sequences, iterators and callables in hot loops: protocol methods found on the class, changed there, ending in every way.
class Ring:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i % len(self.items)]

    def __setitem__(self, i, v):
        self.items[i % len(self.items)] = v

    def __len__(self):
        return len(self.items)

    def __contains__(self, v):
        return v in self.items


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


class ByIndex:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError("end")
        return i * i


class Each:
    def __iter__(self):
        yield from (3, 1, 2)


def rotate(n):
    r, s = Ring(1, 2, 3), 0
    for i in range(n):
        s += r[i] * r[-i]
        r[i] = (r[i] + i) % 10
        s += len(r) + (i in r)
    return s, r.items


def consume(n):
    s = 0
    for k in range(n):
        for v in Count(k % 7):
            s += v
        for v in ByIndex():
            s ^= v
        a, b, c = Each()
        s += a * 100 + b * 10 + c + sum(Count(3)) + max(Each()) + (4 in ByIndex())
    return s


def zipped(n):
    return sum(a * b for k in range(n) for a, b in zip(Count(5), Each())), [list(map(lambda x, y: x - y, Count(4), ByIndex())) for _ in range(2)]


def by_next(n):
    s = 0
    for k in range(n):
        it = iter(Count(3))
        while True:
            v = next(it, None)
            if v is None:
                break
            s += v * k
    return s


print(rotate(2000), consume(400), zipped(300), by_next(700), sep="\n")
Ring.__getitem__ = lambda self, i: i
Count.__next__ = lambda self: (_ for _ in ()).throw(StopIteration) if self.i > 1 else setattr(self, "i", self.i + 1) or 9
print(rotate(500)[0])
try:
    print(by_next(100))
except RuntimeError as error:
    print(type(error).__name__, error)
Count.__next__ = lambda self: 1 / 0
try:
    consume(300)
except ZeroDivisionError as error:
    print(error)
del Count.__next__
try:
    consume(10)
except TypeError as error:
    print(error)
Ring.__contains__ = None
try:
    rotate(10)
except TypeError as error:
    print(type(error).__name__)
Each.__iter__ = lambda self: iter("ab")
try:
    a, b, c = Each()
except ValueError as error:
    print(error)
