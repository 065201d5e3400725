# Which class an object can be given, by what its instances hold; and what is wrong with arguments about classes.
import os


class A:
    __slots__ = "a"


class B:
    __slots__ = "b"


class C:
    __slots__ = "a"


class D(A):
    __slots__ = ()


class E(A):
    pass


class F(E):
    pass


class G(A):
    __slots__ = ("x", "y")


class H(A):
    __slots__ = ("y", "x")


class I(A):
    __slots__ = ("y", "z")


for x in (A, B, C, D, E, F, G, H, I):
    for y in (A, B, C, D, E, F, G, H, I):
        it = x()
        try:
            it.__class__ = y
            print(x.__name__, y.__name__, type(it).__name__)
        except TypeError as error:
            print(error)
it = C()
it.a = 5
it.__class__ = A
print(it.a, type(it).__name__)

for attempt in (lambda: issubclass(1, 2), lambda: issubclass(1, (2,)), lambda: issubclass(1, ()), lambda: issubclass(int, 2),
                lambda: issubclass(1, int | str), lambda: issubclass(int, (2,)), lambda: issubclass(int, (int, 2)),
                lambda: issubclass("a", list[int]), lambda: isinstance(1, 2), lambda: __build_class__(),
                lambda: __build_class__(len, "a"), lambda: __build_class__(lambda: 0, 5), lambda: delattr(os, "foo"),
                lambda: delattr(A, "foo"), lambda: delattr(5, "foo"), lambda: delattr(A(), "foo"), lambda: delattr(A(), "a")):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Unsubscribed(dict):
    __class_getitem__ = None


class Super:
    def f(self):
        super(Super, self, 1)


for attempt in (lambda: Unsubscribed[int], lambda: type("A", (), {"__classcell__": 5}), Super().f,
                lambda: type("A", (), {"__qualname__": 5}), lambda: type("A", (), {"__qualname__": "X.Y"}).__qualname__):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
