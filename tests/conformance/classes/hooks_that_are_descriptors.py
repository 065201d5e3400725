"""Hooks of attribute access that are descriptors, and other places where a class holds one in the place of something else."""
import types


class Hook:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return lambda *args: (self.name, owner.__name__, args)


class Watched:
    __getattr__ = Hook("getattr")
    __setattr__ = Hook("setattr")
    __delattr__ = Hook("delattr")


w = Watched()
w.x = 1
del w.y
print(w.anything, vars(w))


class All:
    __getattribute__ = Hook("getattribute")


print(All().anything)


class Callable:
    def __call__(self, name):
        return "called", name


class Plain:
    __getattr__ = Callable()


print(Plain().field)


class Doc:
    def __get__(self, instance, owner):
        return f"doc of {owner.__name__}, {'instance' if instance else 'class'}"


class Documented:
    __doc__ = Doc()


print(Documented.__doc__, "|", Documented().__doc__)


class Named:
    def __call__(self):
        pass


function = Named()
bound = types.MethodType(function, 5)
print(repr(bound))
function.__name__ = "name"
print(repr(bound))
function.__qualname__ = "Qual.name"
print(repr(bound))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)


class Base:
    def who(self):
        return "base"


class Derived(Base):
    def who(self):
        return super(Derived, self).who() + " derived"


print(Derived.who(Proxy(Derived())))
try:
    super(Derived, Proxy(3))
except TypeError as error:
    print(error)


def plain(self):
    pass


plain.mark = 1
Base.plain = plain
print("mark" in dir(Base().plain), "__func__" in dir(Base().plain))

for run in (lambda: type.__abstractmethods__, lambda: Base.__abstractmethods__):
    try:
        run()
    except AttributeError as error:
        print(type(error).__name__)


class Text(str):
    pass


class Slotted:
    __slots__ = [Text("a"), "b"]


s = Slotted()
s.a = 1
print(s.a, hasattr(s, "b"))
