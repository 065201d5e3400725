"""Weak dictionaries updated from what has keys only, references shown and taken to subscripted classes; names of properties."""
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


class KeysOnly:
    def __init__(self, items):
        self.kept = items

    def keys(self):
        return self.kept.keys()

    def __getitem__(self, key):
        return self.kept[key]


a, b = Thing("a"), Thing("b")
by_value = weakref.WeakValueDictionary()
by_value.update(KeysOnly({1: a, 2: b}))
by_value.update([(3, a)])
print(dict(by_value))
by_key = weakref.WeakKeyDictionary()
by_key.update(KeysOnly({a: 1, b: 2}))
print(dict(by_key))


class Asked(dict):
    def __getattr__(self, name):
        return self[name]


asked = Asked(x=1)
print(" ".join(repr(weakref.ref(asked)).split()[3:5]))


def function():
    pass


print(repr(weakref.ref(function)).split()[-1], repr(weakref.ref(Thing)).split()[-1])
hint = list[int]
reference = weakref.ref(hint)
print(reference() is hint)
del hint
gc.collect()
print(reference())


def getter(self):
    return 1


class Named:
    first = property(getter)
    second = property(getter)


Named.third = property(getter)
print(Named.first.__name__, Named.third.__name__)
Named.third.__name__ = "mine"
print(Named.third.__name__, Named.first.__name__)
Named.third.__name__ = None
print(Named.third.__name__)
try:
    Named.third.__set__(Named(), 1)
except AttributeError as error:
    print(error)
