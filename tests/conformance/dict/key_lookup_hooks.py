# Which calls of __hash__ and __eq__ a dict makes, in which order, and what hostile keys may do.
class Key:
    def __init__(self, name, code=1, equal=None):
        self.name, self.code, self.equal = name, code, equal

    def __hash__(self):
        print(f"hash({self.name})", end=" ")
        if isinstance(self.code, Exception):
            raise self.code
        return self.code

    def __eq__(self, other):
        print(f"{self.name}=={getattr(other, 'name', other)}", end=" ")
        if callable(self.equal):
            return self.equal(other)
        return self.name == getattr(other, "name", None)

    def __repr__(self):
        return self.name


def attempt(label, f, *args):
    try:
        result = f(*args)
        print("|", label, result)
    except Exception as error:
        print("|", label, type(error).__name__, error)


a, b, c = Key("a"), Key("b"), Key("c", 2)
d = {}
attempt("store a", d.__setitem__, a, 1)
attempt("store b", d.__setitem__, b, 2)
attempt("store c", d.__setitem__, c, 3)
attempt("same a", d.__getitem__, a)
attempt("equal a", d.__getitem__, Key("a"))
attempt("b", d.__getitem__, b)
attempt("absent", d.get, Key("z"))
attempt("absent other hash", d.get, Key("z", 77), "default")
attempt("in", d.__contains__, Key("c", 2))
attempt("replace", d.__setitem__, Key("a"), 10)
print(list(d), list(d)[0] is a)
attempt("pop", d.pop, Key("b"))
attempt("setdefault", d.setdefault, Key("c", 2), 9)
attempt("setdefault new", d.setdefault, Key("n", 5), 9)
attempt("del", d.__delitem__, Key("zz"))
attempt("literal", lambda: {Key("k"): 1, Key("k"): 2})
attempt("copy", lambda: dict(d))
attempt("update", lambda: d.update({"plain": 1}))
attempt("merge", lambda: len(d | {a: 3}))
attempt("fromkeys", lambda: dict.fromkeys([a, Key("a"), b]))
attempt("values", lambda: a in d.values())
attempt("items", lambda: (a, 10) in d.items())
bad = Key("bad", ValueError("no hash"))
for name in "get", "__getitem__", "__contains__", "pop", "setdefault", "__delitem__":
    attempt(name, getattr(d, name), bad)
attempt("bad literal", lambda: {bad: 1})
attempt("hash type", lambda: d[Key("h", "text")])
attempt("hash huge", lambda: hash(Key("h", 2**200)) == hash(2**200))
attempt("hash -1", lambda: hash(Key("h", -1)))
attempt("hash bool", lambda: hash(Key("h", True)))


def explode(other):
    raise KeyError("inside eq")


attempt("eq raises", {a: 1}.get, Key("e", 1, explode))
victim = {}


def clear(other):
    victim.clear()
    return False


victim.update({Key("v", 1, clear): 1, Key("w", 3): 2})
attempt("eq clears", victim.get, Key("x"))
print(victim)
attempt("eq odd truth", {Key("t", 1, lambda other: [0]): "found"}.get, Key("u"))
attempt("eq NotImplemented", {Key("t", 1, lambda other: NotImplemented): "found"}.get, Key("u", 1, lambda other: NotImplemented))
