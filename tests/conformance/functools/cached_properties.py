"""cached_property: computed once, kept in the object's dict, and refused where there is none."""
from functools import cached_property


class C:
    calls = 0

    @cached_property
    def value(self):
        "The value."
        C.calls += 1
        return C.calls * 10


c = C()
print(c.value, c.value, C.calls, c.__dict__)
c.value = 5
print(c.value, C.calls)
del c.value
print(c.value, C.calls)
print(type(C.value).__name__, C.value.__doc__, C.value.attrname, C.value.func.__name__, C.value.__module__)


class D(C):
    @cached_property
    def value(self):
        return super().value + 1


d = D()
print(d.value, d.__dict__)


class S:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    S().x
except TypeError as e:
    print(e)


class M(type):
    @cached_property
    def x(cls):
        return 1


class N(metaclass=M):
    pass


try:
    N.x
except TypeError as e:
    print(e)

alone = cached_property(lambda self: 1)
try:
    alone.__get__(c, C)
except TypeError as e:
    print(e)
try:
    class Twice:
        a = b = cached_property(lambda self: 1)
except TypeError as e:
    print(e)
print(cached_property[int])


class E:
    @cached_property
    def bad(self):
        raise ValueError("bad")


for _ in range(2):
    try:
        E().bad
    except ValueError as e:
        print(e)
