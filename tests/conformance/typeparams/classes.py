# Generic classes: bases, parameters, scopes of bodies and methods.
from typing import Generic


class Box[T]:
    value: T

    def __init__(self, value: T) -> None:
        self.value = value

    def get(self) -> T:
        return self.value

    def map[U](self, f, u: U = None) -> "Box[U]":
        return Box(f(self.value)), T, U

    kind = T


T, = Box.__type_params__
print(Box.__bases__, Box.__orig_bases__, Box.__parameters__, Box.__type_params__)
print(Box.__mro__)
print(Box(1).get(), Box.kind is T, Box.__annotations__ == {"value": T})
print(Box.get.__annotations__["return"] is T, Box.map.__type_params__, Box.map.__qualname__)
print([x for x in Box(2).map(str)[1:]])
print(Box[int], Box[int].__args__, Box[int](3).value)
print("T" in vars(Box), "__type_params__" in vars(Box))


class Base:
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, tag, cls.__bases__)


class Derived[K, V](Base, tag="d"):
    pass


print(Derived.__orig_bases__, Derived.__parameters__)


class Meta(type):
    pass


bases = (Base,)
options = {"metaclass": Meta, "tag": "m"}


class Starred[T](*bases, **options):
    x: T


print(type(Starred), Starred.__bases__)


class Uses[T](Box[T]):
    def parent(self):
        return super().get(), __class__


print(Uses(5).parent(), Uses.__orig_bases__, Uses[str])


class All[T: int, *Ts, **P]:
    pass


print(All.__parameters__, All.__orig_bases__[-1])


def factory[F](f: F):
    class Local[L]:
        inner = F
        pair = (F, L)

        def method(self):
            return F, L, f
    return Local


Local = factory(7)
print(Local.__qualname__, Local.pair, Local().method(), Local.inner is Local.pair[0])
print(factory(1).inner is factory(2).inner, Local.__type_params__[0] is Local.pair[1])


class Outer[T]:
    T_inside = T

    class Inner[U]:
        pair = (T, U)

        def m[V](self, t: T, u: U, v: V):
            return T, U, V

    T = "rebound"
    after = T


print(Outer.Inner.pair, Outer.Inner().m(1, 2, 3), Outer.after, Outer.Inner.m.__annotations__)
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__)


class Names:
    X = "class X"

    def m[T: X](self, x: X) -> T:
        return T

    def shadowed[X](self, x: X):
        return X


T = Names.m.__type_params__[0]
print(T.__bound__, Names.m.__annotations__, Names().m(1), Names().shadowed(1))
try:
    class Bad[T](Generic[T]):
        pass
except TypeError as e:
    print(e)
print(int.__type_params__ if hasattr(int, "__type_params__") else "none", Base.__type_params__)
