# Calls of class methods through their class: what may come before them, and what changes.
from functools import partial


class Base:
    name = "base"

    @classmethod
    def made(cls, *args, **keywords):
        return cls.__name__, args, keywords

    @classmethod
    def plain(cls, a, b=2):
        return cls.name, a, b

    native = classmethod(len)
    half = classmethod(partial(print, "half"))

    def __class_getitem__(cls, key):
        return cls.__name__, key


class Derived(Base):
    name = "derived"


class Meta(type):
    def both(cls):
        return "of the metaclass"

    @property
    def shadowed(cls):
        return lambda: "of a property of the metaclass"

    def __len__(cls):
        return 7


class Made(metaclass=Meta):
    @classmethod
    def both(cls):
        return "of the class"

    @classmethod
    def shadowed(cls):
        return "never"

    native = classmethod(len)


class Hooked(type):
    def __getattribute__(cls, name):
        if name == "made":
            return lambda *args, **keywords: ("hooked", args, keywords)
        return super().__getattribute__(name)


class WithHook(Base, metaclass=Hooked):
    pass


def call(cls, *args):
    return cls.made(*args), cls.made(1, key=2), cls.plain(3), cls.plain(b=4, a=5)


for cls in (Base, Derived, Base, WithHook):
    print(call(cls, "x"))
    bound = cls.made
    print(bound(1), bound == cls.made, getattr(bound, "__self__", None) is cls)
print(Made.both(), Made.shadowed(), Made.native(), Base.half("more"))
for wrong in (lambda: Base.plain(), lambda: Base.plain(1, 2, 3), lambda: Base.native(), lambda: Base.none()):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


# `type` itself has attributes, some of which come first.
class Ordering:
    @classmethod
    def mro(cls):
        return "own mro"

    @classmethod
    def __subclasses__(cls):
        return "own subclasses"


print(Ordering.mro(), Ordering.__subclasses__())


def total(cls, count):
    result = 0
    for i in range(count):
        result += cls.step(i)
    return result


class Stepping:
    @classmethod
    def step(cls, i):
        return i % 3


class Further(Stepping):
    @classmethod
    def step(cls, i):
        return super().step(i) + 1


print(total(Stepping, 3000), total(Further, 3000))
Stepping.step = classmethod(lambda cls, i: 10)
print(total(Stepping, 3000), total(Further, 3000))
Stepping.step = staticmethod(lambda i: 20)
print(total(Stepping, 3000), total(Further, 10))
Stepping.step = lambda i: 30
print(total(Stepping, 3000))
