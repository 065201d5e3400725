# isinstance, issubclass, type, getattr and its family, vars, dir, id and callable on everything.
class A:
    x = 1

    def method(self):
        return self.x


class B(A):
    __slots__ = ("y",)


class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == 5

    def __subclasscheck__(cls, sub):
        return sub is int


class M(metaclass=Meta):
    pass


class Raises(type):
    def __instancecheck__(cls, obj):
        raise ValueError("no checks")


class R(metaclass=Raises):
    pass


class Fake:
    __class__ = int


a, b = A(), B()


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (isinstance(1, int), isinstance(True, int), isinstance(1.0, int)))
attempt(lambda: (isinstance(1, (str, int)), isinstance(1, ()), isinstance(1, (str, (float, (int,))))))
attempt(lambda: (isinstance(1, int | str), isinstance(None, int | None), isinstance("a", int | None)))
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: isinstance(1, (str, 5)))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: isinstance(1))
attempt(lambda: isinstance(1, int, str))
attempt(lambda: (isinstance(b, A), isinstance(a, B), isinstance(A, type), isinstance(A, object)))
attempt(lambda: (isinstance(5, M), isinstance(6, M), isinstance(M(), M)))
attempt(lambda: isinstance(R(), R))
attempt(lambda: isinstance(5, R))
attempt(lambda: (issubclass(bool, int), issubclass(int, bool), issubclass(B, (str, A)), issubclass(A, A)))
attempt(lambda: (issubclass(int, M), issubclass(str, M), issubclass(M, M)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
attempt(lambda: issubclass("a", str))
attempt(lambda: issubclass(int))
attempt(lambda: issubclass(B, int | A))
attempt(lambda: issubclass(A, ()))
attempt(lambda: (type(1), type("a"), type(None), type(...), type(A), type(type), type(a).__name__))
attempt(lambda: (type(1) is int, type(True) is int, type(type(1))))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type(1, 2, 3))
attempt(lambda: type("X", (), {})().__class__.__name__)
attempt(lambda: type("X", (A,), {"z": 5}).z)
attempt(lambda: type("X", [A], {}))
attempt(lambda: type("X", (A, A), {}))
attempt(lambda: type("X", (5,), {}))
attempt(lambda: type("X", (bool,), {}))
attempt(lambda: type("X", (type(None),), {}))
attempt(lambda: type("X", (range,), {}))
attempt(lambda: type("X", (slice,), {}))
attempt(lambda: type("X", (type(lambda: 0),), {}))
attempt(lambda: type(b"X", (), {}))
attempt(lambda: type("X Y", (), {}).__name__)
attempt(lambda: (getattr(a, "x"), getattr(a, "z", "default"), getattr(a, "method")()))
attempt(lambda: getattr(a, "z"))
attempt(lambda: getattr(a, 5))
attempt(lambda: getattr(a))
attempt(lambda: getattr(a, "x", 1, 2))
attempt(lambda: (getattr(5, "real"), getattr("a", "upper")(), getattr(int, "__name__")))
attempt(lambda: (hasattr(a, "x"), hasattr(a, "z"), hasattr(5, "real")))
attempt(lambda: hasattr(a, 5))
attempt(lambda: hasattr(a))
attempt(lambda: (setattr(a, "new", 1), a.new, delattr(a, "new"), hasattr(a, "new")))
attempt(lambda: setattr(a, 5, 1))
attempt(lambda: setattr(a, "x"))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr("a", "upper", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: setattr(len, "x", 1))
attempt(lambda: (setattr(b, "y", 2), b.y, vars(b)))
attempt(lambda: delattr(a, "nothing"))
attempt(lambda: delattr(a, "x"))
attempt(lambda: delattr(A, "nothing"))
attempt(lambda: delattr(5, "real"))
attempt(lambda: (delattr(b, "y"), hasattr(b, "y")))
attempt(lambda: delattr(int, "real"))
attempt(lambda: vars(a))
attempt(lambda: vars(5))
attempt(lambda: vars([]))
attempt(lambda: vars(1, 2))
attempt(lambda: sorted(k for k in vars(A) if not k.startswith("__")))
attempt(lambda: vars(A)["x"])
attempt(lambda: vars(A)["x"].__add__(1))
attempt(lambda: (a.__class__, A.__class__, A.__base__, A.__bases__, B.__mro__))
attempt(lambda: A.__dict__.keys() >= {"x", "method"})
attempt(lambda: sorted(n for n in dir(a) if n[0] != "_"))
attempt(lambda: sorted(n for n in dir(A()) if n[0] != "_") == sorted(n for n in dir(A) if n[0] != "_"))
attempt(lambda: dir(5)[-3:])
attempt(lambda: dir(1, 2))
attempt(lambda: (id(a) == id(a), id(a) != id(b), type(id(5)).__name__))
attempt(lambda: id())
attempt(lambda: (object() == object(), object() != 5))
attempt(lambda: object().x)
attempt(lambda: object(1))
attempt(lambda: repr(object())[:8])
attempt(lambda: (str(A), repr(B), str(type), f"{A}", "%s" % A))
attempt(lambda: super())
attempt(lambda: super(B, b).x)
attempt(lambda: super(B, b).method())
attempt(lambda: super(B).__class__)
attempt(lambda: super(A, 5))
attempt(lambda: super(5, a))
attempt(lambda: super(B, B).x)
attempt(lambda: (callable(a), callable(A), callable(a.method), callable(Meta.__instancecheck__)))
attempt(lambda: A.method(5))
attempt(lambda: A.method(a))
attempt(lambda: (a.method.__self__ is a, a.method.__func__ is A.method, a.method == a.method, a.method is a.method))
attempt(lambda: (a.method != b.method, hash(a.method) == hash(a.method)))
attempt(lambda: (A.__name__, A.__qualname__, A.__module__, A.__doc__))
attempt(lambda: A.__call__().x)
attempt(lambda: int.__call__("5"))
attempt(lambda: (None.__class__, (5).__class__, "".__class__.__mro__))
attempt(lambda: (NotImplemented == NotImplemented, Ellipsis is ...))
attempt(lambda: None < None)
attempt(lambda: None + 1)
attempt(lambda: None.x)
attempt(lambda: (len.__name__, len.__module__, print.__qualname__, int.__module__))
attempt(lambda: len.__self__.__name__)
attempt(lambda: ("a".upper.__self__, [].append.__name__, str.upper.__name__))
attempt(lambda: ("a".upper.__qualname__, str.upper.__qualname__, str.__add__.__qualname__))
attempt(lambda: ([].append == [].append, [1].append.__self__))
attempt(lambda: (dict.fromkeys.__self__, int.from_bytes.__name__))
