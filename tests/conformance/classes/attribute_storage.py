# Where instances keep their attributes shows nowhere: order, deletion, __dict__ in every role, changes of class.


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
p.z = 3
print(p.x, p.y, p.z, list(vars(Point(1, 2))), vars(p))

# Another order of assignment is another order in the dict.
q = Point.__new__(Point)
q.y = 5
q.x = 4
q.x = 6
print(vars(q), list(q.__dict__))

# Deleting: the last one, one in the middle, one that is not there; then setting again.
r = Point(7, 8)
del r.y
print(hasattr(r, "y"), r.__dict__ if hasattr(r, "y") else sorted(dir(r))[-1])
r.y = 9
print(vars(r))
s = Point(10, 11)
del s.x
s.x = 12
print(vars(s), s.x, s.y)
for name in ("x", "nothing"):
    try:
        delattr(Point.__new__(Point), name)
    except AttributeError as error:
        print(error)

# The dict is the storage from the moment it is seen.
t = Point(13, 14)
d = t.__dict__
d["w"] = 15
t.v = 16
del d["x"]
print(t.w, d, t.__dict__ is d, hasattr(t, "x"))
d[3] = "not a string"
print(vars(t))
t.__dict__ = {"x": 17}
print(t.x, hasattr(t, "w"), d)
u = Point(18, 19)
u.__dict__ = e = {}
u.x = 20
print(e, hasattr(u, "y"))
try:
    u.__dict__ = [1]
except TypeError as error:
    print(error)

# More attributes than the class is seen to have; names made up at run time.
many = Point(0, 0)
for index in range(80):
    setattr(many, f"a{index}", index)
print(many.a0, many.a79, len(vars(many)), list(vars(many))[:4])
objects = [Point(index, -index) for index in range(40)]
for index, each in enumerate(objects):
    setattr(each, f"only{index}", index)
print(sum(getattr(each, f"only{index}") for index, each in enumerate(objects)), vars(objects[33]))
name = "".join(["x"])
print(getattr(p, name), getattr(p, "".join(["q", "q"]), "none"))


class Other:
    kind = "other"

    def where(self):
        return self.x, self.y


class Wide(Point):
    def __init__(self):
        super().__init__(1, 2)
        self.a = self.b = self.c = self.d = 3


v = Point(21, 22)
v.__class__ = Other
print(v.where(), v.kind, vars(v), type(v).__name__)
w = Wide()
w.__class__ = Point
w.e = 4
print(vars(w))
bare = Point.__new__(Point)
bare.__class__ = Wide
bare.x = 1
print(vars(bare))


class Slotted:
    __slots__ = ("one", "two")


class Both(Slotted):
    def __init__(self):
        self.three = 3
        self.one = 1


b = Both()
print(b.one, b.three, hasattr(b, "two"), vars(b))
b.two = 2
b.four = 4
print(b.one, b.two, vars(b))
try:
    Slotted().three = 3
except AttributeError as error:
    print(error)
