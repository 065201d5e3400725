# Classes that native functions call: with initializers of every kind, keywords, hooks that come first, and errors.
from functools import partial, reduce
from itertools import starmap


def attempt(what, *args, **keywords):
    try:
        return what(*args, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Empty:
    pass


class One:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


class Many(One):
    def __init__(self, x, y=2, *rest, z=3, **more):
        self.x, self.y, self.rest, self.z, self.more = x, y, rest, z, more


class Answering(One):
    def __init__(self, x):
        return x


class Making(One):
    def __new__(cls, x):
        made = super().__new__(cls)
        made.new = x
        return made


class Other(One):
    def __new__(cls, x):
        return x


class Meta(type):
    def __call__(cls, *args):
        return "called", args


class OfMeta(metaclass=Meta):
    def __init__(self, x):
        raise AssertionError


class Watched(One):
    def __del__(self):
        gone.append(self.x)


class Items(list):
    def __init__(self, x):
        super().__init__([x, x])


class Text(str):
    def __init__(self, x):
        self.x = x


class Failed(Exception):
    def __init__(self, x, *more):
        self.x = x


class Raising:
    def __init__(self, x):
        raise ValueError(x)


class Slots:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x


class Late(One):
    pass


gone = []
for n in range(60):
    made = [
        list(map(kind, [n, "a"])) for kind in (One, Many, Making, Other, OfMeta, Items, Text, Failed, Late)
    ]
print(made, made[-2][0].args, made[-2][0].x, made[6][1].x, made[5][0])
print([type(x).__name__ for x in map(lambda _: Empty(), range(2))], attempt(list, map(Empty, [1])), len(list(starmap(Empty, [()] * 3))))
print(list(starmap(Many, [(1,), (1, 4), (1, 4, 5, 6)])), partial(Many, z=5)(1, w=6), partial(Many, 1, 2)(3))
print(attempt(partial(One, y=1), 2), attempt(partial(One)), attempt(partial(One), 1, 2), partial(One, x=4)(), attempt(partial(Empty, x=1)))
print([attempt(list, map(Answering, [x])) for x in (None, 5, "s")])
print(attempt(list, map(Raising, [1])), attempt(list, map(Slots, [1]))[0].x, sorted([3, 1, 2], key=lambda n: -n))
print(reduce(Many, [1, 2, 3]), sorted("ba", key=Text), max([1, 3, 2], key=lambda n: One(n).x))
del made
list(map(Watched, [1, 2]))
import gc
gc.collect()
print(sorted(gone))
Late.__init__ = lambda self, x: setattr(self, "late", x)
print(list(map(Late, [1])))
Late.__new__ = lambda cls, x: "new"
print(list(map(Late, [1])))
print(*map(One, "a"))


class Deep:
    def __init__(self, n):
        self.below = list(map(Deep, [n - 1] if n else []))


print(len(Deep(20).below[0].below[0].below), attempt(Deep, 10**6))
made = {One: 1, Meta: 2, int: 3, OfMeta: 4}
print([made.get(kind) for kind in (One, Meta, int, OfMeta, str, Many)], OfMeta in made, hash(One) == object.__hash__(One))


class Equal(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 1


class First(metaclass=Equal):
    pass


class Second(metaclass=Equal):
    pass


made = {First: "first", 1: "one", One: "plain"}
for n in range(100):
    answer = made.get(Second), made.get(1), made.get(One), First in made, {Second: 2, First: 3}[Second]
print(answer)
