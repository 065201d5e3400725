# Attributes read from a class again and again, while everything changes that says what they are.
import enum


class Meta(type):
    @property
    def data(cls):
        return "metaclass property of " + cls.__name__

    def method(cls):
        return "metaclass method"

    shared = "of the metaclass"


class A(metaclass=Meta):
    value = 1
    shared = "of the class"
    data = "hidden"

    def function(self):
        return "function"

    @staticmethod
    def static():
        return "static"

    @classmethod
    def bound(cls):
        return cls.__name__

    @property
    def prop(self):
        return "property"


class B(A):
    pass


class Getter:
    def __get__(self, obj, owner):
        return ("got", obj is None, owner.__name__)


class Plain:
    pass


def look(cls):
    found = [cls.value, cls.shared, cls.data, cls.function(0), cls.static(), cls.bound(), type(cls.prop).__name__]
    try:
        found.append(cls.method())
        found.append(cls.missing)
    except AttributeError as error:
        found.append(str(error))
    return found


def show():
    for _ in range(3):
        rows = look(A), look(B)
    print(*rows, sep="\n")


show()
A.value = 2
show()
B.value = [3]
B.value.append(4)
show()
B.shared = Getter()
B.function = lambda self: "other function"
A.static = staticmethod(lambda: "other static")
A.missing = None
show()
del B.value, B.shared
Meta.value = property(lambda cls: "data now")
show()
del Meta.value
A.bound = lambda: "no longer bound"
Meta.method = lambda cls: "other"
show()
B.__bases__ = (type("C", (A,), {"value": "of C"}),)
show()

# An instance in a class becomes a descriptor, and is one no more.
A.value = plain = Plain()
print([B.value is plain, A.value is plain] * 2)
del B.__bases__[0].value
print([B.value is plain, A.value is plain] * 2)
plain.__class__ = Getter
print(A.value, B.value, A.value)
plain.__class__ = Plain
print(A.value is plain, A.value is plain)
plain.__get__ = lambda *args: "not asked"
print(A.value is plain)
Plain.__get__ = lambda self, obj, owner: "asked"
print(A.value, B.value)


# Hooks of the metaclass.
class Hooked(type):
    def __getattr__(cls, name):
        return "fallback " + name


class D(metaclass=Hooked):
    there = 1


print([(D.there, D.absent) for _ in range(3)])
Hooked.__getattribute__ = lambda cls, name: "hook " + name
print([(D.there, D.absent) for _ in range(2)])
del Hooked.__getattribute__
print([(D.there, D.absent) for _ in range(2)])


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


print([(Color.RED is Color.RED, Color.GREEN.value, Level.HIGH > Level.LOW, Level.LOW + 1) for _ in range(3)])
print(str.join is str.join, dict.fromkeys("ab"), int.from_bytes(b"\x01\x00", "big"), [str.upper(c) for c in "abc"])
print([type.mro(A)[0].__name__, A.mro()[0].__name__, A.__name__, A.__dict__["shared"], B.__qualname__])
A.__name__ = "Renamed"
print(A.__name__, B.__base__.__base__.__name__)
