# __slots__: inheritance, with __dict__, conflicts, descriptors of slots, properties beside them, layout conflicts.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
print(p, hasattr(p, "__dict__"), Point.__slots__, type(Point.x).__name__, Point.x.__name__, Point.x.__objclass__ is Point)
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: p.z)
attempt(lambda: vars(p))
attempt(lambda: p.__dict__)
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
attempt(lambda: repr(p))
print(hasattr(p, "x"), getattr(p, "x", "gone"))
p.x = 10
print(p.x)


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


class WithDict(Point):
    __slots__ = ("w", "__dict__")


q, o, d = Point3(1, 2), Open(1, 2), WithDict(1, 2)
q.z = 3
attempt(lambda: setattr(q, "w", 1))
o.anything, d.w, d.free = 1, 2, 3
print(q.z, vars(o), vars(d), d.w, "w" in vars(d), o)


class Shadow(Point):
    __slots__ = ("x",)


s = Shadow(5, 6)
print(s.x, s)



class Single:
    __slots__ = "name"


class Mangled:
    __slots__ = ("__secret",)

    def __init__(self):
        self.__secret = 42


single = Single()
single.name = "one"
print(single.name, Mangled()._Mangled__secret)
for namespace in ({"__slots__": ("x",), "x": 1}, {"__slots__": ("1a",)}, {"__slots__": (1,)}, {"__slots__": 5}, {"__slots__": {"a": "doc a"}}, {"__slots__": iter(["g", "h"])}, {"__slots__": ()}, {"__slots__": ("a b",)}, {"__slots__": [""]}):
    attempt(lambda: type("Made", (), namespace).__name__)


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class Empty:
    __slots__ = ()


attempt(lambda: type("AB", (A, B), {}))
attempt(lambda: type("AE", (A, Empty), {"__slots__": ()}).__mro__[2].__name__)
attempt(lambda: type("I", (int,), {"__slots__": ()})(5) + 1)


class L(list):
    __slots__ = ("extra",)


items = L([1, 2])
items.extra = "e"
attempt(lambda: setattr(items, "other", 1))
print(items, items.extra)
attempt(lambda: setattr(Empty(), "__class__", A))
attempt(lambda: setattr(A(), "__class__", Open))
attempt(lambda: object().__setattr__("x", 1))


class Celsius:
    __slots__ = ("_value",)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = max(new, -273)


c = Celsius()
attempt(lambda: c.value)
c.value = -500
print(c.value)
attempt(lambda: setattr(c, "value2", 1))


# Whether the message speaks of the dict that is not there depends on who sets attributes.
class Guarded:
    __slots__ = ("given",)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Kept:
    __slots__ = ()

    def __delattr__(self, name):
        super().__delattr__(name)


class Assigned(Empty):
    __slots__ = ()
    __setattr__ = Empty.__setattr__


for made in (Guarded(), Kept(), Assigned(), Empty()):
    attempt(lambda: setattr(made, "other", 1))
    attempt(lambda: delattr(made, "other"))
