# Data and non-data descriptors against the instance's dictionary, on classes, through super(), and how they fail.
import types


class NonData:
    def __get__(self, instance, owner=None):
        return f"nondata({instance is not None}, {owner and owner.__name__})"


class Data(NonData):
    def __get__(self, instance, owner=None):
        return f"data({instance is not None}, {owner and owner.__name__})"

    def __set__(self, instance, value):
        instance.__dict__["log"] = instance.__dict__.get("log", ()) + (("set", value),)

    def __delete__(self, instance):
        instance.__dict__["log"] = instance.__dict__.get("log", ()) + ("delete",)


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["setonly"] = value * 2


class DeleteOnly:
    def __delete__(self, instance):
        print("deleted")


class Named:
    def __set_name__(self, owner, name):
        self.where = f"{owner.__name__}.{name}"

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.where, f"unset {self.where}")

    def __set__(self, instance, value):
        if value is None:
            raise ValueError(f"{self.where} must not be None")
        instance.__dict__[self.where] = value


class C:
    nondata, data, setonly, deleteonly, plain, named = NonData(), Data(), SetOnly(), DeleteOnly(), "plain", Named()


class Sub(C):
    def parent(self):
        return super().nondata, super().data, super().plain


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


c = C()
print(C.nondata, C.data, c.nondata, c.data, c.named, C.named.where)
c.__dict__.update(nondata="own", data="own", plain="own", setonly="own")
print(c.nondata, c.data, c.plain)
c.nondata, c.data, c.plain, c.setonly = 1, 2, 3, 4
del c.data
print(c.__dict__)
attempt(lambda: delattr(c, "setonly"))
attempt(lambda: setattr(c, "deleteonly", 1))
del c.deleteonly
attempt(lambda: setattr(c, "named", None))
c.named = "value"
print(c.named, Sub().parent(), Sub.data, Sub().data)
C.data = "replaced"
print(c.data, C.data, "data" in c.__dict__)
C.plain = property(lambda self: "now a property")
print(c.plain, c.__dict__["plain"])
del C.plain
print(c.plain)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    area = Lazy(lambda self: self.r * self.r * 3)


circle = Circle(4)
print(circle.area, circle.area, vars(circle))
del circle.area
print(circle.area)
instance_only = C()
instance_only.d = Data()
print(type(instance_only.d).__name__)


class Raises:
    def __get__(self, instance, owner):
        raise AttributeError("from __get__")


class WithFallback:
    field = Raises()

    def __getattr__(self, name):
        return f"fallback for {name}"


print(WithFallback().field, getattr(WithFallback, "field", "class default"), hasattr(WithFallback(), "field"))


def free(self, *args):
    return (type(self).__name__, args)


C.bound = types.MethodType(free, "bound to text")
C.static, C.cls = staticmethod(free), classmethod(free)
print(C().bound(1), C().static(7), C().cls(2), C.cls(3), Sub.cls(4), C.__dict__["cls"].__func__ is free, C.__dict__["static"](8), staticmethod(free).__wrapped__ is free)

attempt(lambda: C.__dict__["cls"](1))
attempt(lambda: property().__get__(c))
attempt(lambda: property(lambda: 1).__get__(c, C))
