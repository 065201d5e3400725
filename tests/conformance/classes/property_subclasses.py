# Classes derived from property, classmethod and staticmethod, and what their copies are; texts of declared slots.
class Sub(property):
    "subdoc"
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return ("got", super().__get__(obj, owner))
class A:
    @Sub
    def x(self):
        "doc x"
        return 1
    @x.setter
    def x(self, v): print("set", v)
    @x.deleter
    def x(self): print("del")
a = A(); print(a.x, type(A.__dict__["x"]).__name__); a.x = 5; del a.x
print(A.x.__doc__, A.x.__name__, A.x.fget.__name__)
class Sub2(property):
    def __init__(self, fget=None, fset=None, fdel=None, doc=None, extra=5):
        super().__init__(fget, fset, fdel, doc); self.extra = extra
class B:
    y = Sub2(lambda s: 1, extra=7)
    z = y.setter(lambda s, v: None)
print(B.y.extra, B.z.extra, type(B.z).__name__, B().y, B.__dict__["z"].fset is not None)
class Plain:
    m = {"x": "doc of x"}
class S3: __slots__ = {"x": "doc of x", "y": None}
import inspect
print(inspect.getdoc(S3.x), inspect.getdoc(S3.y))
p = property(lambda s: 1)
p.__doc__ = "new"; print(p.__doc__)
try: property.fget.__set__(p, 1)
except AttributeError as e: print(e)
print(Sub(lambda s: 1).__doc__, Sub(lambda s: 1, doc="x").__doc__)
class PD(property):
    __slots__ = ()
try: PD(lambda s: 1, doc="q")
except AttributeError as e: print(e)
class BI:
    def __index__(s): return "x"
for f in ("%x", "%o", "%c", "%d", "%i"):
    try: f % BI()
    except TypeError as e: print(f, e)


class Cached(property):
    def __init__(self, function):
        super().__init__(function)
        self.calls = 0

    def __set_name__(self, owner, name):
        super().__set_name__(owner, name)
        self.named = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        self.calls += 1
        return super().__get__(instance, owner)


class Shape:
    @Cached
    def area(self):
        "How large it is."
        return 6


print(Shape().area, Shape().area, Shape.area.calls, Shape.area.named, Shape.area.__doc__, Shape.area.__name__)
try:
    Shape().area = 1
except AttributeError as error:
    print(error)
changed = property(lambda self: 1, doc="before")
changed.__init__(lambda self: 2)
print(type("Holder", (), {"value": changed})().value, changed.__doc__, changed.fset)


class Holder:
    value = property(lambda self: "first")


def read(holder):
    return holder.value


print({read(Holder()) for _ in range(400)})
vars(Holder)["value"].__init__(lambda self: "second")
print({read(Holder()) for _ in range(400)})


class Tagged(staticmethod):
    def __init__(self, function, tag=1):
        super().__init__(function)
        self.tag = tag


class Counted(classmethod):
    pass


class Owner:
    @Tagged
    def static(x):
        return ("static", x)

    other = Tagged(lambda: "other", tag=7)

    @Counted
    def of_class(cls):
        return cls.__name__


tagged = vars(Owner)["other"]
print(Owner.static(1), Owner().static(2), Owner.other(), tagged.tag, tagged(), tagged.__wrapped__(), Owner.of_class())
print(type(tagged).__name__, type(vars(Owner)["of_class"]).__name__, vars(Owner)["static"].__name__)
for wrong in ((), (1, 2)):
    try:
        Counted(*wrong)
    except TypeError as error:
        print(error)
