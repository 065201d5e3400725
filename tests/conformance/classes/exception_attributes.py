# Exceptions of a program's classes keep their attributes as other instances do.
import copy


class Base(Exception):
    shared = "of the class"

    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    @property
    def doubled(self):
        return self.code * 2

    def describe(self):
        return f"{type(self).__name__} {self.code} {self.args}"


class Child(Base):
    def __init__(self, code, extra):
        self.extra = extra
        super().__init__(code, extra, "child")
        self.late = [code, extra]


class Slotted(Exception):
    __slots__ = ("x", "y")


class SlottedChild(Slotted):
    __slots__ = ("z",)


class Mixin:
    def set(self, **values):
        for name, value in values.items():
            setattr(self, name, value)
        return self


class Mixed(Mixin, KeyError):
    pass


class Intercepted(Exception):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __getattr__(self, name):
        return f"no {name}"


class Other(Base):
    pass


class Named(NameError):
    def __init__(self, place):
        super().__init__("lost", name="who")
        self.place = place


class Failed(OSError):
    def __init__(self, path):
        super().__init__(2, "gone", path)
        self.path = path


def show(error):
    print(repr(error), str(error), error.args, sorted(vars(error).items()))


for error in (Base(1), Base(1, 2), Child(3, 4), Mixed("k").set(a=1, b=2), Named("here"), Failed("f")):
    show(error)
error = Child(5, 6)
print(error.describe(), error.doubled, error.shared, error.late, list(error.__dict__))
del error.extra
print(hasattr(error, "extra"), list(error.__dict__), error.late, error.code)
try:
    del error.extra
except AttributeError as missing:
    print(missing)
error.extra = "again"
error.__dict__["direct"] = 1
print(error.direct, list(vars(error)), error.__dict__ is vars(error))
error.__dict__ = {"code": 7}
print(error.describe(), hasattr(error, "late"), vars(error))
many = Base(0)
for i in range(80):
    setattr(many, f"a{i}", i)
print(sum(getattr(many, f"a{i}") for i in range(80)), len(vars(many)), many.args)

slotted = SlottedChild("s")
for name in "xyz":
    print(hasattr(slotted, name), end=" ")
    setattr(slotted, name, name * 2)
slotted.free = 1
del slotted.y
print(slotted.x, slotted.z, hasattr(slotted, "y"), vars(slotted), slotted.args)
try:
    slotted.y
except AttributeError as missing:
    print(type(missing).__name__, missing)
print(SlottedChild.x.__get__(slotted), Slotted.__slots__)
try:
    class Twice(Exception):
        __slots__ = ("__dict__",)
except TypeError as refused:
    print(refused)

hooked = Intercepted("h")
hooked.a = 1
print(hooked.a, hooked.b, hooked.args)
hooked.args = (1, 2)
print(hooked.args, vars(hooked))

noted = Base(9)
noted.add_note("first")
noted.add_note("second")
print(noted.__notes__, list(vars(noted)), noted.code)
kind = Other(10)
kind.more = 1
kind.__class__ = Base
print(type(kind).__name__, kind.describe(), vars(kind))
try:
    kind.__class__ = Mixed
except TypeError as refused:
    print(refused)
try:
    kind.__class__ = ValueError
except TypeError as refused:
    print(refused)

print(Base(1, 2).__reduce__(), Mixed("a").__reduce__())
twin = copy.copy(Base(11, 12))
print(type(twin).__name__, twin.args, twin.code, vars(twin))
marked = Mixed("k").set(a=[1])
shallow, deep = copy.copy(marked), copy.deepcopy(marked)
print(shallow.a is marked.a, deep.a is marked.a, deep.a, deep.args)

try:
    try:
        raise Child(1, 2)
    except Base as inner:
        inner.seen = True
        raise Other(3) from inner
except Other as outer:
    cause = outer.__cause__
    print(cause.seen, cause.extra, outer.__context__ is cause, outer.__suppress_context__)
    print(cause.__traceback__.tb_lineno - outer.__traceback__.tb_lineno, vars(outer), list(vars(cause)))
    outer.__suppress_context__ = False
    print(outer.__suppress_context__, outer.code)
    outer.__suppress_context__ = True
    print(outer.__suppress_context__, outer.with_traceback(None) is outer, outer.__traceback__)

Base.code = property(lambda self: "computed")
print(Other.code.__get__(twin), twin.code)
try:
    Base(1)
except AttributeError as refused:
    print(refused)
del Base.code
print(twin.code, Base(2).code)
built_in = ValueError(1)
built_in.x = 1
print(built_in.x, vars(built_in))
