"""A metaclass's own `mro` says in which order attributes are looked up."""


class Extra:
    def greet(self):
        return "Extra"


class Logged(type):
    def mro(cls):
        order = super().mro()
        print("mro of", cls.__name__, [base.__name__ for base in order])
        return order


class A(metaclass=Logged):
    pass


class B(A):
    def greet(self):
        return "B"


class C(B, Extra):
    pass


print(C.__mro__, C.mro(), C().greet())


class Reversed(type):
    def mro(cls):
        first, *rest, last = type.mro(cls)
        return (first, *reversed(rest), last)


class D(B, Extra, metaclass=type("Both", (Reversed, Logged), {})):
    pass


print(D.__mro__, D().greet(), issubclass(D, Extra), isinstance(D(), B))


class Added(type):
    def mro(cls):
        return [cls, Extra, object]


E = Added("E", (), {})
print(E.__mro__, E.__bases__, E().greet(), super(E, E()).greet(), issubclass(E, Extra))


def attempt(result):
    class Wrong(type):
        def mro(cls):
            if isinstance(result, Exception):
                raise result
            return result
    try:
        print(Wrong("F", (), {}).__mro__)
    except Exception as error:
        print(type(error).__name__, error)


for result in 5, None, [1, 2], (object,), [int, object], [], ValueError("none"), iter([object]):
    attempt(result)
C.__bases__ = (A, Extra)
print(C.__mro__, C().greet())
print(int.mro(), bool.mro(), type.mro(type), type.mro(A))
