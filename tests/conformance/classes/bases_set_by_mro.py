"""A metaclass's `mro` that sets other bases of the class while it is asked for the order."""


class Meta(type):
    busy = False

    def mro(cls):
        if Meta.busy and cls.__name__ == "C":
            Meta.busy = False
            cls.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


def names(classes):
    return [cls.__name__ for cls in classes]


Meta.busy = True
C.__bases__ = (B1,)
print(names(C.__bases__), names(C.__mro__), C.__base__.__name__)
B1.__bases__ = (C,)
print(names(B1.__bases__), names(B1.__mro__))
print(names(B2.__subclasses__()), names(C.__subclasses__()), names(B1.__subclasses__()))
print(issubclass(B1, B2), issubclass(C, B1))


class Refusing(type):
    refuses = False

    def mro(cls):
        if Refusing.refuses and cls.__name__ == "D":
            raise ValueError("not now")
        return type.mro(cls)


class X(metaclass=Refusing):
    pass


class Y(metaclass=Refusing):
    pass


class D(X):
    pass


Refusing.refuses = True
try:
    D.__bases__ = (Y,)
except ValueError as error:
    print(error, names(D.__bases__), names(D.__mro__), names(Y.__subclasses__()), names(X.__subclasses__()))
