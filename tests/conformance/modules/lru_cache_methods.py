# functools.lru_cache and cache on methods: bound to instances, shared by all of them, seen through classes and super().
import functools


class Grid:
    def __init__(self, size):
        self.size = size
        self.calls = 0

    @functools.lru_cache
    def area(self, scale=1):
        self.calls += 1
        return self.size ** 2 * scale

    @functools.cache
    def of(self, *, key):
        self.calls += 1
        return self.size, key

    @functools.lru_cache(maxsize=2)
    def small(self, n):
        return n + self.size

    @classmethod
    @functools.cache
    def made(cls, size):
        return cls(size)

    @staticmethod
    @functools.lru_cache(maxsize=None)
    def plain(n):
        return n * 2

    @property
    @functools.cache
    def twice(self):
        return self.size * 2


class Cube(Grid):
    def area(self, scale=1):
        return super().area(scale) * 6


a, b = Grid(2), Grid(3)
print(a.area(), a.area(), a.area(2), a.area(scale=2), b.area(), a.calls, b.calls)
print(Grid.area.cache_info(), Grid.area(a), a.area.cache_info() == Grid.area.cache_info())
print(a.of(key=1), a.of(key=1), Grid.of(b, key="k"), a.calls, b.calls)
bound = a.small
print([bound(n) for n in (1, 2, 1, 3, 1)], Grid.small.cache_info())
print(type(bound).__name__, bound.__self__ is a, bound.__func__ is Grid.small, bound.__name__, bound.__wrapped__(a, 5))
print(Grid.made(4).size, Grid.made(4) is Grid.made(4), Cube.made(4) is Cube.made(4), type(Cube.made(4)).__name__)
print(a.plain(3), Grid.plain(3), a.twice, b.twice, a.twice)
print(Cube(2).area(), Cube(2).area(scale=3))


@functools.lru_cache
def added_later(self):
    return "later", self.size


Grid.added = added_later
print(a.added(), b.added(), added_later(a), added_later.cache_info().hits)
a.own = added_later
try:
    a.own()
except TypeError as error:
    print(error)
try:
    a.area(1, 2)
except TypeError as error:
    print(error)
Grid.area.cache_clear()
print(a.area(), a.calls)
