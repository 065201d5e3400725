# Metaclasses: __prepare__, __call__, operators and iteration on classes, registries, singletons, conflicts, order of calls.
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"from_prepare": name.lower()}

    def __new__(meta, name, bases, namespace, **kw):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        print("init", name, kw)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter(["class", "items"])

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __contains__(cls, x):
        return x == "in"

    def __add__(cls, other):
        return f"{cls.__name__} + {getattr(other, '__name__', other)}"

    def __eq__(cls, other):
        return cls is other or other == "equal to a class"

    def __hash__(cls):
        return 5

    def __repr__(cls):
        return f"<{cls.__name__}!>"

    def __bool__(cls):
        return False


class A(metaclass=Meta, option=1):
    x = from_prepare + "!"

    def __init__(self, *args, k=None):
        print("A.__init__", args, k)


class B(A, other=2):
    pass


a = A(1, k=2)
print(A.x, B.from_prepare, len(A), list(B), A["k"], "in" in A, "out" in A, A + B, A + 1, A == "equal to a class", hash(A), A, [B], bool(A), f"{A}")
for f in (lambda: len(a), lambda: a["k"], lambda: list(a), lambda: a + 1):
    try:
        print(f())
    except TypeError as error:
        print(error)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


print(Config(1) is Config(2), Config(3).value)


class Registry(type):
    classes = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases:
            cls.classes[namespace.get("key", name)] = cls


class Plugin(metaclass=Registry):
    pass


class Json(Plugin):
    key = "json"


class Xml(Plugin):
    pass


print({k: v.__name__ for k, v in Registry.classes.items()}, type(Json) is Registry, isinstance(Json, Registry))


class Returns(type):
    def __new__(meta, name, bases, namespace):
        return {"not": "a class", "name": name}


class NotAClass(metaclass=Returns):
    pass


print(NotAClass)


def function_meta(name, bases, namespace, **kw):
    return (name, bases, sorted(k for k in namespace if k[0] != "_"), kw)


class ByFunction(int, metaclass=function_meta, q=1):
    y = 2


print(ByFunction)
for name, bases, kwargs in (("X", (), {"option": 1}), ("X", (A, Config), {}), (5, (), {}), ("X", 5, {})):
    try:
        print(type(name, bases, *([kwargs] if not isinstance(kwargs, dict) else [{}]), **(kwargs or {})))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
        pass
except TypeError as error:
    print(error)
