"""Classes derived from `dict` whose items are their attributes, in the ways that programs do it."""


class Record(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self


def fill(count):
    record = Record(total=0)
    for n in range(count):
        record.total += n
        record["last"] = n
        if record.last != n:
            return "wrong"
    return record


r = Record(a=1)
r.b = 2
r["c"] = 3
print(r, r.a, r.b, r.c, r["b"], vars(r) is r, r.__dict__ is r, len(r))
del r.a
print("a" in r, hasattr(r, "a"), getattr(r, "a", "gone"), sorted(r))
print(fill(300), type(vars(fill(2))).__name__)
try:
    r.missing
except AttributeError as error:
    print(error)
r.update(d=4)
r.setdefault("e", 5)
print(r.d, r.e, r.pop("d"), hasattr(r, "d"))


class Items(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
    __neg__ = dict.copy


items = Items(x=1)
items.y = 2
items.z = items.x + items.y
print(items, items.z, vars(items), -items)
del items.x
print(items)
for n in range(200):
    items.y = items.y + n
print(items.y, items["y"])
for name in ("x", "keys"):
    try:
        print(type(getattr(items, name)).__name__)
    except KeyError as error:
        print("KeyError", error)


class Plain:
    pass


class Names(dict):
    pass


plain, names = Plain(), Names(one=1)
plain.__dict__ = names
plain.two = 2
print(plain.one, names, plain.two)
for wrong in (None, [], 5):
    try:
        plain.__dict__ = wrong
    except TypeError as error:
        print(error)
