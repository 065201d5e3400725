# Ways to be iterable: __iter__, __getitem__ alone, __next__ of one's own, callable with sentinel, __reversed__, __contains__, __len__.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        print(f"[{i}]", end=" ")
        return self.items[i]


class Sized(Sequence):
    def __len__(self):
        return len(self.items)


class Iterable:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return Iterator(self.n)


class Iterator:
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Full(Iterator):
    def __iter__(self):
        return self


class Broken:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class KeyErrorSequence:
    def __getitem__(self, i):
        if i == 2:
            raise KeyError(i)
        return i


class Stops(Sequence):
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration("enough")
        return i


s = Sequence("a", "b")
attempt(lambda: list(s))
attempt(lambda: "b" in s)
attempt(lambda: "z" in s)
attempt(lambda: [*s, *s])
attempt(lambda: dict(zip(s, s)))
attempt(lambda: len(s))
attempt(lambda: next(s))
attempt(lambda: next(iter(s)))
attempt(lambda: list(Sized(1, 2)))
attempt(lambda: bool(Sized()))
attempt(lambda: list(Iterable(3)))
attempt(lambda: list(Iterator(3)))
attempt(lambda: list(Full(3)))
attempt(lambda: iter(Iterator(1)))
attempt(lambda: 5 in Iterable(6))
attempt(lambda: list(Broken()))
attempt(lambda: [x for x in Broken()])
attempt(lambda: list(KeyErrorSequence()))
attempt(lambda: list(Stops()))
attempt(lambda: sorted(Iterable(4)))
attempt(lambda: max(Full(3)) + sum(Full(4)))
attempt(lambda: reversed(Iterable(3)))
f = Full(3)
attempt(lambda: (next(f), list(f), list(f), next(f, "end")))
values = iter([3, 1, 0, 7])
attempt(lambda: list(iter(values.__next__, 0)))
attempt(lambda: list(values))
attempt(lambda: list(iter(lambda: 1 / 0, 5)))
attempt(lambda: iter(5, 6))
attempt(lambda: iter(Iterable(2), 0))
attempt(lambda: iter())
attempt(lambda: next(5))
attempt(lambda: next(iter([]), None))
count = [0]


def tick():
    count[0] += 1
    if count[0] > 3:
        raise StopIteration
    return count[0]


attempt(lambda: list(iter(tick, 99)))


class Contains:
    def __contains__(self, x):
        return [x] if x else ""

    def __iter__(self):
        raise RuntimeError("not used")


attempt(lambda: (1 in Contains(), 0 in Contains(), 1 not in Contains()))


class Reversible:
    def __reversed__(self):
        return "not an iterator"

    def __len__(self):
        return -1

    def __bool__(self):
        return 1


attempt(lambda: reversed(Reversible()))
attempt(lambda: len(Reversible()))
attempt(lambda: bool(Reversible()))


class BadLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (2**70, 1.5, "x", True, None):
    attempt(lambda: len(BadLen(n)))
    attempt(lambda: bool(BadLen(n)))
    attempt(lambda: list(zip(range(1), [BadLen(n)]))[0][0])


class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h

    def __iter__(self):
        return ((x, y) for y in range(self.h) for x in range(self.w))

    def __len__(self):
        return self.w * self.h

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __contains__(self, point):
        x, y = point
        return 0 <= x < self.w and 0 <= y < self.h


g = Grid(3, 2)
print(list(g), list(reversed(g)), (2, 1) in g, (3, 0) in g, len(g), [a * b for a, b in g], dict(enumerate(g))[4], next(iter(g)), *map(sum, g))
first, *_, last = g
print(first, last, min(g), list(zip(g, "abc")))
attempt(lambda: 5 in g)
