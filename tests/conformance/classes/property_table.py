# property, classmethod, staticmethod and plain functions as objects: attributes, calls, overriding, errors.
class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "the x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @property
    def readonly(self):
        return "r"

    @property
    def fails(self):
        raise ValueError("in the getter")

    @property
    def attribute_error(self):
        return self.missing

    @classmethod
    def cm(cls, *args):
        "class method"
        return cls.__name__, args

    @staticmethod
    def sm(*args):
        "static method"
        return args

    def m(self, *args):
        "method"
        return type(self).__name__, args


class D(C):
    @property
    def x(self):
        return super().x * 10

    @C.readonly.getter
    def readonly(self):
        return "overridden"

    def cm(self):
        return "now a method"

    sm = classmethod(lambda cls: cls.__name__)


class WithGetattr(C):
    def __getattr__(self, name):
        return f"getattr {name}"


c, d = C(), D()


def write(o, name, value):
    setattr(o, name, value)
    return getattr(o, name)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (c.x, C.x.__doc__, type(C.x).__name__, isinstance(C.x, property), C.x.fget(c), C.x.fset is not None, C.x.fdel))
attempt(lambda: (write(c, "x", 5), c._x, write(c, "x", 1)))
attempt(lambda: write(c, "readonly", 5))
attempt(lambda: delattr(c, "x"))
attempt(lambda: delattr(c, "readonly"))
attempt(lambda: write(d, "x", 5))
attempt(lambda: (d.x, d.readonly, D.readonly is C.readonly, D.readonly.fget is C.readonly.fget, c.readonly))
attempt(lambda: c.fails)
attempt(lambda: c.attribute_error)
attempt(lambda: (hasattr(c, "attribute_error"), getattr(c, "attribute_error", "default")))
attempt(lambda: hasattr(c, "fails"))
attempt(lambda: (WithGetattr().attribute_error, WithGetattr().anything, WithGetattr().x))
attempt(lambda: WithGetattr().fails)
attempt(lambda: c.nothing)
attempt(lambda: (C.cm(), c.cm(1), D.cm(d), d.cm()))
attempt(lambda: D.cm())
attempt(lambda: (C.sm(), c.sm(1, 2), D.sm(), d.sm()))
attempt(lambda: (C.m(c, 1), c.m(2), C.m(5), D.m(d)))
attempt(lambda: C.m())
attempt(lambda: (c.m.__self__ is c, c.m.__func__ is C.m, c.cm.__self__ is C, C.cm.__func__.__name__, c.sm.__name__))
attempt(lambda: (C.__dict__["cm"].__func__.__name__, C.__dict__["sm"].__func__.__name__, type(C.__dict__["cm"]).__name__, type(C.__dict__["sm"]).__name__, C.__dict__["sm"](3), C.__dict__["cm"].__wrapped__.__name__))
attempt(lambda: C.__dict__["cm"]())
attempt(lambda: (callable(C.__dict__["sm"]), callable(C.__dict__["cm"]), callable(C.x)))
attempt(lambda: (c.m.__doc__, C.cm.__doc__, C.sm.__doc__, C.__dict__["cm"].__doc__))
attempt(lambda: (property().fget, property(len).fget is len, property(None, print).fset is print, property(doc="d").__doc__, property(lambda self: 1, doc="own").__doc__))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(foo=1))
attempt(lambda: (property(len).__get__([1, 2]), property(len).__get__(None, list).fget is len))
attempt(lambda: property().__get__(c))
attempt(lambda: property(5).__get__(c))
attempt(lambda: property(lambda: 1).__get__(c))
attempt(lambda: (property(len).getter(str).fget, property(len).setter(print).fset is print, property(len).deleter(id).fdel is id))
attempt(lambda: setattr(property(), "__doc__", "new"))
attempt(lambda: setattr(property(), "other", 1))
attempt(lambda: (staticmethod(len)("abc"), classmethod(len).__func__ is len, staticmethod(len).__func__ is len, staticmethod(5).__func__, staticmethod(len).__wrapped__ is len, staticmethod(len).__name__))
attempt(lambda: staticmethod())
attempt(lambda: classmethod())
attempt(lambda: staticmethod(5)())
attempt(lambda: classmethod(5).__get__(1))
attempt(lambda: (classmethod(lambda cls: cls).__get__(5)(), classmethod(lambda cls: cls).__get__(None, str)(), staticmethod(lambda: 7).__get__(5)()))
attempt(lambda: type("E", (), {"p": property(lambda self: self.q, lambda self, v: setattr(self, "q", v))})().__class__.p.fset is not None)
attempt(lambda: write(type("E", (), {"p": property(lambda self: self.q, lambda self, v: setattr(self, "q", v * 2))})(), "p", 4))
attempt(lambda: type("E", (), {"p": property(lambda self: self.q)})().p)
attempt(lambda: (setattr(C, "later", property(lambda self: self._x + 1)), c.later, d.later, delattr(C, "later"), hasattr(c, "later")))
attempt(lambda: (setattr(c, "m", lambda: "own"), c.m(), delattr(c, "m"), c.m()))
attempt(lambda: (setattr(c, "cm", 5), c.cm, delattr(c, "cm"), c.cm()))
attempt(lambda: (vars(c), c.__dict__, "x" in c.__dict__))
attempt(lambda: (c.__dict__.update(x="in dict", readonly="in dict"), c.x, c.readonly, c.__dict__.clear(), setattr(c, "_x", 1)))
attempt(lambda: ([n for n in vars(C) if not n.startswith("__")], [type(v).__name__ for n, v in vars(C).items() if not n.startswith("__")]))
