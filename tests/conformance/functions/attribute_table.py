# Functions, lambdas, built-ins, methods and callables as objects: attributes read, written and deleted.
import functools


def f(a, b=2, *args, c=3, **kw):
    "doc of f"
    return a


def g():
    yield 1


class C:
    def m(self):
        "doc of m"
        return self

    def __call__(self, x):
        return x


c = C()
part = functools.partial(f, 1)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__, type(f).__name__, callable(f)))
attempt(lambda: (g.__name__, g().__name__, (lambda: 0).__name__, (lambda: 0).__qualname__, (lambda: 0).__doc__, C.m.__name__, C.m.__qualname__, C.m.__doc__, c.m.__doc__, c.m.__self__ is c, c.m.__func__ is C.m))
attempt(lambda: (f.__code__.co_name, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_flags & 0x0C, f.__code__.co_nlocals, f.__code__.co_filename.endswith(".py"), g.__code__.co_flags & 0x20, f.__code__.co_consts))
attempt(lambda: (setattr(f, "x", 1), f.x, f.__dict__, delattr(f, "x"), hasattr(f, "x")))
attempt(lambda: (setattr(f, "__doc__", 5), f.__doc__, setattr(f, "__doc__", "doc of f")))
attempt(lambda: (setattr(f, "__name__", "ff"), f.__name__, f.__qualname__, f.__code__.co_name, setattr(f, "__name__", "f")))
attempt(lambda: setattr(f, "__name__", 5))
attempt(lambda: setattr(f, "__qualname__", 5))
attempt(lambda: delattr(f, "__name__"))
attempt(lambda: (setattr(f, "__defaults__", (7, 8)), setattr(f, "__kwdefaults__", {"c": 9}), f(), f.__defaults__, f.__kwdefaults__))
attempt(lambda: setattr(f, "__defaults__", 5))
attempt(lambda: setattr(f, "__defaults__", [1]))
attempt(lambda: setattr(f, "__kwdefaults__", 5))
attempt(lambda: (delattr(f, "__defaults__"), f.__defaults__, delattr(f, "__kwdefaults__"), f.__kwdefaults__))
attempt(lambda: f())
attempt(lambda: (setattr(f, "__defaults__", (2,)), f(1), setattr(f, "__kwdefaults__", {"c": 3})))
attempt(lambda: setattr(f, "__code__", 5))
attempt(lambda: setattr(f, "__closure__", None))
attempt(lambda: setattr(f, "__globals__", {}))
attempt(lambda: (setattr(f, "__dict__", {"y": 5}), f.y, setattr(f, "__dict__", {})))
attempt(lambda: setattr(f, "__dict__", 5))
attempt(lambda: delattr(f, "__dict__"))
attempt(lambda: (setattr(f, "__module__", "elsewhere"), f.__module__))
attempt(lambda: (setattr(f, "__annotations__", {"a": int}), f.__annotations__, delattr(f, "__annotations__"), f.__annotations__))
attempt(lambda: f.missing)
attempt(lambda: f.__nothing__)
attempt(lambda: delattr(f, "missing"))
attempt(lambda: setattr(c.m, "x", 1))
attempt(lambda: delattr(c.m, "x"))
attempt(lambda: (setattr(C.m, "x", 1), C.m.x, delattr(C.m, "x")))
attempt(lambda: (c.m == c.m, c.m is c.m, c.m == C().m, hash(c.m) == hash(c.m), c.m.__call__() is c, C.m.__call__(5), f.__call__(1), len.__call__("ab")))
attempt(lambda: (len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__name__, [].append.__qualname__, str.upper.__name__, str.upper.__qualname__, "a".upper.__name__, int.__add__.__name__, (1).__add__.__name__, dict.fromkeys.__name__))
attempt(lambda: setattr(len, "x", 1))
attempt(lambda: setattr(str.upper, "x", 1))
attempt(lambda: setattr("a".upper, "x", 1))
attempt(lambda: len.x)
attempt(lambda: len.__defaults__)
attempt(lambda: len.__code__)
attempt(lambda: str.upper.__code__)
attempt(lambda: f < f)
attempt(lambda: f + f)
attempt(lambda: f[0])
attempt(lambda: len(f))
attempt(lambda: iter(f))
attempt(lambda: (f == f, f != g, f is f, hash(f) == hash(f), bool(f), {f: 1}[f], [f].index(f), f in (f, g), str(f)[:11], repr(len), repr(str.upper), repr(dict.fromkeys)[:15], repr(C.m)[:14], repr(c.m)[:17]))
attempt(lambda: (part.func is f, part.args, part.keywords, part(), c(5), c.__call__(6), C.__call__(c, 7), type(c).__call__(c, 8), callable(c), callable(part)))
attempt(lambda: c())
attempt(lambda: C()())
attempt(lambda: (lambda: 0)(1))
attempt(lambda: (lambda x: x)())
attempt(lambda: (lambda x, /: x)(x=1))
attempt(lambda: (lambda *, k: k)(1))
attempt(lambda: ((lambda *a, **k: (a, k))(1, b=2), (lambda a, b=5: a + b)(1), (lambda a=1, *b: (a, b))(2, 3), (lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2), (lambda f: f(f))(lambda f: "self"), (lambda *a: max(a))(1, 3, 2), sorted([3, 1], key=lambda v: -v), (lambda: None)(), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3)))
