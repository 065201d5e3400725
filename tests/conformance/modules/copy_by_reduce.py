# Deep copies of instances whose class has a `__reduce__`: what it gives, what comes before it, what changes between copies.
import copy
import copyreg
import traceback


def attempt(what, *args):
    try:
        return what(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Point:
    made = 0

    def __init__(self, x=0, *rest):
        Point.made += 1
        self.x, self.rest = x, rest

    def __reduce__(self):
        return type(self), (self.x, *self.rest), {"note": [self.x]}

    def __repr__(self):
        return f"{type(self).__name__}{self.__dict__}"


point = Point([1], "a")
for _ in range(3):
    again = copy.deepcopy(point)
    print(again, again.x is point.x, Point.made)
both = copy.deepcopy([point, point, point.x])
print(both[0] is both[1], both[0].x is both[2], both)
memo = {}
again = copy.deepcopy(point, memo)
print(memo[id(point)] is again, point in memo[id(memo)], copy.deepcopy(point, {id(point): "known"}))


class WithState(Point):
    def __setstate__(self, state):
        self.seen = sorted(state.items())


class Knot:
    def __init__(self, name):
        self.name, self.own = name, [self]

    def __reduce__(self):
        return Knot, (self.name,), self.__dict__


print(copy.deepcopy(WithState(2)))
knot = Knot(["k"])
again = copy.deepcopy(knot)
print(again.own[0] is again, again.own is knot.own, again.name, again.name is knot.name)


def reduced(value, **namespace):
    return type("Reduced", (Point,), {"__reduce__": lambda self: value, **namespace})(7)


print(attempt(copy.deepcopy, reduced("itself")))
for value in [5, None, (), (Point,), (Point, ()), (Point, (1, 2)), [Point, (3,)], (Point, [4]), (Point, 5), (Point, (), None)]:
    print(value, attempt(lambda: vars(copy.deepcopy(reduced(value)))))
print(attempt(copy.deepcopy, reduced((list, (), None, iter([[1], 2])))), attempt(copy.deepcopy, reduced((dict, (), None, None, [("a", [1])]))))
print(attempt(copy.deepcopy, reduced((dict, (), None, None, None, 6))).partition("(")[0][:9])
print(attempt(copy.deepcopy, reduced((Point, (1,), (None, {"s": [1]})))))

print("before it")
value = (Point, ("reduced",))
for namespace in [
    {"__deepcopy__": lambda self, memo: "by deepcopy"},
    {"__deepcopy__": None},
    {"__reduce_ex__": lambda self, protocol: (Point, ("by ex", protocol))},
    {"__reduce_ex__": None},
    {"__getattr__": lambda self, name: (lambda memo: "by getattr") if name == "__deepcopy__" else 1 / 0},
    {"__getattribute__": lambda self, name: (lambda *memo: f"by {name}") if name == "__deepcopy__" else object.__getattribute__(self, name)},
    {"__reduce__": staticmethod(lambda: (Point, ("static",)))},
    {"__reduce__": classmethod(lambda cls: (Point, (cls.__name__,)))},
    {"__reduce__": property(lambda self: lambda: (Point, ("property",)))},
    {"__reduce__": None},
    {"__slots__": ("slot",)},
    {"__getstate__": lambda self: 1 / 0, "__new__": lambda cls, *args: object.__new__(cls)},
]:
    print(sorted(namespace), attempt(copy.deepcopy, reduced(value, **namespace)))
for name in ["__deepcopy__", "__reduce__", "__reduce_ex__"]:
    own = reduced(value)
    setattr(own, name, lambda *args: (Point, ("own", name)))
    print(name, attempt(copy.deepcopy, own))


class Meta(type):
    pass


class OfMeta(Point, metaclass=Meta):
    pass


print(copy.deepcopy(OfMeta(3)))

print("changes")


class Changing(Point):
    pass


one = Changing(1)
print(copy.deepcopy(one))
Changing.__reduce__ = lambda self: (Point, ("changed",))
print(copy.deepcopy(one))
Changing.__deepcopy__ = lambda self, memo: "hook"
print(copy.deepcopy(one))
Changing.__deepcopy__ = None
print(copy.deepcopy(one))
del Changing.__deepcopy__, Changing.__reduce__
print(copy.deepcopy(one))
copyreg.pickle(Changing, lambda self: (Point, ("by copyreg",)))
print(copy.deepcopy(one))
del copyreg.dispatch_table[Changing]
Changing.__reduce_ex__ = lambda self, protocol: (Point, (protocol,))
print(copy.deepcopy(one))
del Changing.__reduce_ex__
Point.__reduce__ = lambda self: (Point, ("from the base",))
print(copy.deepcopy(one))
del Point.__reduce__
print(copy.deepcopy(one), copy.deepcopy(one) is one)

print("built-in bases, errors")


class Items(list):
    def __reduce__(self):
        return Items, (), {"length": len(self)}, iter(self)


class Failed(Exception):
    def __reduce__(self):
        return Failed, ("again", *self.args)


class Raising:
    def __reduce__(self):
        raise ValueError("reduce")


class Unmade:
    def __init__(self, x=None):
        if x:
            raise KeyError(x)

    def __reduce__(self):
        return Unmade, ("made",)


class Unset:
    def __reduce__(self):
        return Unset, (), 1

    def __setstate__(self, state):
        raise IndexError(state)


items = Items([[1], 2])
again = copy.deepcopy(items)
print(again, type(again).__name__, again.length, again[0] is items[0], copy.deepcopy(Failed("x")).args)
for kind in Raising, Unmade, Unset:
    print(attempt(copy.deepcopy, [kind()]))
try:
    copy.deepcopy(Raising())
except ValueError as error:
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
deep = None
for n in range(30):
    holder = Knot(deep)
    deep = holder
print(attempt(lambda: copy.deepcopy(deep).name.name.own[0].name is not None))
