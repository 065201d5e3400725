# Private names of type parameters carry the name of the class; those of bases do not.
__bound = int


class __base:
    pass


class Plain[__T]:
    def method(self, x: __T) -> __T:
        return __T

    def generic[__U: __T](self, y: __U):
        return __U, __U.__bound__

    attribute = __T


print(Plain.__type_params__, Plain.__type_params__[0].__name__, Plain.attribute, Plain().method(1))
print(Plain().generic(1), Plain.method.__annotations__)


class WithBase[__T: __bound, U = __T](__base):
    first = __T
    second = U


T, U = WithBase.__type_params__
print(T.__bound__, U.__default__ is T, WithBase.__bases__[0])


class Outer:
    __name = "outer"

    class Inner[T: __name]:
        pass

    def method[__T](self, x: __T):
        return __T

    type __Alias = __name


try:
    Outer.Inner.__type_params__[0].__bound__
except NameError as e:
    print(e)
print(Outer().method(1), Outer._Outer__Alias.__value__, Outer._Outer__Alias)


def function[__T](x: __T):
    return __T


print(function(1), function.__type_params__)
