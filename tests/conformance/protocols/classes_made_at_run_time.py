"""types: new_class, prepare_class, resolve_bases, get_original_bases, DynamicClassAttribute, and all names."""
import types
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": 1}

    def __new__(m, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(m, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


def body(ns):
    ns["x"] = 5
    ns["__module__"] = "made"


C = types.new_class("C", (int,), {"metaclass": M, "flag": True}, body)
print(C, C.x, C.prepared, type(C).__name__, C.__mro__[1])
print(types.new_class("Plain").__bases__, types.new_class("Sub", (C,), {}).__class__.__name__)
G = types.new_class("G", (list[int], Generic[T]), {}, lambda ns: None)
print(G.__bases__, G.__orig_bases__, types.get_original_bases(G), types.get_original_bases(int))
bases = (int, str)
print(types.resolve_bases(bases) is bases, types.resolve_bases([list[int], int]))


class Bad:
    def __mro_entries__(self, bases):
        return [int]


for call in (lambda: types.resolve_bases((Bad(),)), lambda: types.get_original_bases(5), lambda: type("X", (list[int],), {})):
    try:
        print(call())
    except TypeError as e:
        print(e)
print(types.prepare_class("P", (C,), {"a": 1}))
try:
    types.prepare_class("P", (C, type("N2", (type,), {})("Z", (), {})))
except TypeError as e:
    print(e)


class Meta(type):
    def __getattr__(cls, name):
        return "from the metaclass", name


class D(metaclass=Meta):
    def __init__(self):
        self._x = 1

    @types.DynamicClassAttribute
    def x(self):
        "Doc."
        return self._x

    @x.setter
    def x(self, value):
        self._x = value


d = D()
print(d.x, D.x, D.__dict__["x"].__doc__)
d.x = 3
print(d.x)
try:
    del d.x
except AttributeError as e:
    print(e)
print(sorted(types.__all__))
for name in sorted(types.__all__):
    value = getattr(types, name)
    if isinstance(value, type):
        print(name, value.__name__, end="; ")
print()
N = types.SimpleNamespace
print(N(a=1) == N(a=1), N(a=1) != N(a=2), N() == 5, N(a=1) == {"a": 1})
try:
    hash(N())
except TypeError as e:
    print(e)
try:
    N(a=1) < N(a=2)
except TypeError as e:
    print(e)
