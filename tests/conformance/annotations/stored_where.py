# Annotations of functions, classes and variables as values, strings and forward references; what is stored where.
x: int = 1
y: "str"
z: list = []


def f(a: int, b: "str" = "s", *args: float, c: list = None, **kw: dict) -> "None":
    v: int = 5
    w: undefined_is_not_evaluated
    return v


def g(a, b: 1 + 1 = 0) -> print: ...


class C:
    a: int
    b: str = "x"
    c: "Forward" = None

    def m(self: "C", other: "C") -> "C":
        self.d: int = 5
        self.e: list
        return self


class D(C):
    f: float = 2.5


class E(C):
    pass


def lazy(a: (lambda: 5), b: [1, 2][0], c: {"k": "v"}["k"]): ...


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: __annotations__)
attempt(lambda: f.__annotations__)
attempt(lambda: (g.__annotations__["b"], g.__annotations__["return"] is print))
attempt(lambda: (C.__annotations__, D.__annotations__))
attempt(lambda: C.m.__annotations__)
attempt(lambda: C().m(None).d)
attempt(lambda: C().m(None).e)
attempt(lambda: (hasattr(C, "a"), C.b, C.c))
attempt(lambda: (f(1), f.__code__.co_varnames))
attempt(lambda: (lazy.__annotations__["a"](), lazy.__annotations__["b"], lazy.__annotations__["c"]))
attempt(lambda: (lambda x: x).__annotations__)
attempt(lambda: f.__annotations__ is f.__annotations__)
attempt(lambda: (f.__annotations__.update(new=1), f.__annotations__["new"]))
attempt(lambda: (setattr(g, "__annotations__", {"q": 1}), g.__annotations__))
attempt(lambda: (setattr(g, "__annotations__", None), g.__annotations__))
attempt(lambda: setattr(g, "__annotations__", 5))
attempt(lambda: (delattr(g, "__annotations__"), g.__annotations__))
attempt(lambda: (setattr(C, "__annotations__", {"n": int}), C.__annotations__))
attempt(lambda: delattr(C, "__annotations__"))
attempt(lambda: y)
attempt(lambda: (x, z))
attempt(lambda: int.__annotations__)
attempt(lambda: len.__annotations__)
attempt(lambda: (f.__annotations__.pop("return"), "return" in f.__annotations__))
