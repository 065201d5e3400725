"""What one does wrong with classes, instances, descriptors and slots."""


def attempt(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def norm(self):
        return abs(self.x) + abs(self.y)

    @property
    def total(self):
        return self.x + self.y

    @property
    def scaled(self):
        return self.x * 2

    @scaled.setter
    def scaled(self, value):
        self.x = value // 2

    @staticmethod
    def origin(x):
        return Point(x)

    @classmethod
    def make(cls, x):
        return cls(x)


class Plain:
    label = "plain"


p, q = Point(1, 2), Plain()
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, 1, z=3)
attempt(Point, 1, x=3)
attempt(Plain, 1)
attempt(Plain, a=1)
attempt(lambda: p.norm(1))
attempt(lambda: Point.norm())
attempt(lambda: p.missing)
attempt(lambda: p.nrom())
attempt(lambda: Point.missing)
attempt(lambda: q.lable)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: setattr(p, "total", 1))
attempt(lambda: delattr(p, "total"))
attempt(lambda: delattr(p, "scaled"))
attempt(lambda: delattr(p, "z"))
attempt(lambda: delattr(q, "label"))
attempt(lambda: delattr(Plain, "other"))
attempt(lambda: p.__dict__)
attempt(lambda: setattr(p, "__class__", Plain))
attempt(lambda: setattr(q, "__class__", 3))
attempt(lambda: setattr(q, "__dict__", 3))
attempt(lambda: setattr(q, 3, 4))
attempt(lambda: getattr(q, 3))
attempt(lambda: q())
attempt(lambda: q[0])
attempt(lambda: q.__getitem__)
attempt(lambda: q + 1)
attempt(lambda: 1 + q)
attempt(lambda: q < q)
attempt(lambda: q < 1)
attempt(lambda: -q)
attempt(lambda: len(q))
attempt(lambda: iter(q))
attempt(lambda: next(q))
attempt(lambda: 1 in q)
attempt(lambda: [*q])
attempt(lambda: Plain[0])
attempt(lambda: Plain + Plain)
attempt(lambda: len(Plain))
attempt(lambda: Point.make())
attempt(lambda: Point.origin())
attempt(lambda: isinstance(1, 1))
attempt(lambda: isinstance(1, (int, 1)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, "int"))
attempt(lambda: super())
attempt(lambda: super(Point, 1).norm)
attempt(lambda: super(Plain, q).label)
attempt(lambda: property().__get__(q))
attempt(lambda: object(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(3))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(str))
attempt(lambda: Point.x.__get__(3, Point))
attempt(lambda: str.upper(1))
attempt(lambda: str.upper())
attempt(lambda: list.append([], 1, 2))
attempt(lambda: [].append())
attempt(lambda: int.bit_length("a"))
