# ChainMap, OrderedDict and defaultdict: writing, deleting, order, equality, subclass hooks, mistakes.
from collections import ChainMap, OrderedDict, defaultdict


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


base, user, cli = {"colour": "red", "size": 1}, {"size": 2}, {}
chain = ChainMap(cli, user, base)
print(chain, chain["size"], chain["colour"], len(chain), list(chain), dict(chain), "size" in chain, chain.get("none", 0), bool(ChainMap()), chain.maps == [cli, user, base])
chain["size"] = 3
print(cli, user, chain["size"])
del chain["size"]
print(chain["size"], cli)
attempt(lambda: chain.__delitem__("size"))
attempt(lambda: chain["none"])
attempt(lambda: chain.pop("colour"))
attempt(lambda: chain.popitem())
child = chain.new_child({"k": 1})
print(child, child.parents == chain, child.new_child().maps[0], child.new_child(z=5)["z"], chain | {"n": 1}, {"n": 1} | chain, list(reversed(list(child))))
child |= {"w": 2}
print(child.maps[0], child == dict(child), child.copy().maps[0] is child.maps[0], child.copy().maps[1] is child.maps[1], ChainMap.fromkeys("ab", 0))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, list(reversed(o)), o.popitem(), o.popitem(last=False), o)
attempt(lambda: o.move_to_end("zz"))
attempt(lambda: OrderedDict().popitem())
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x == dict(y), dict(x) == y, x != y, x | y, type(x | {"c": 3}).__name__, type({"c": 3} | x).__name__, x.copy(), OrderedDict.fromkeys("ba"), x.setdefault("z", 9), x.pop("a"), x)
x["a"] = 5
x["b"] = 6
print(list(x.items()), list(reversed(x.items())), x.keys() & {"a", "q"}, repr(OrderedDict()), OrderedDict({1: OrderedDict()}))
attempt(lambda: x.pop("nope"))
attempt(lambda: [o.update({k + 1: 0}) for k in o] if o.update({1: 1}) is None else 0)
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], d.get("c"), "c" in d, d.default_factory, d.setdefault("s", 5), len(d), d == {"a": [1], "b": [], "s": 5})
n = defaultdict(lambda: defaultdict(int), {"k": 1})
n["x"]["y"] += 1
n["x"]["z"] -= 1
print(dict(n["x"]), n["k"], type(n | {"q": 1}).__name__, type(n.copy()).__name__, n.copy().default_factory is n.default_factory)
attempt(lambda: defaultdict()["k"])
attempt(lambda: defaultdict(5))
attempt(lambda: defaultdict(list, 5))
attempt(lambda: defaultdict(lambda: 1 / 0)["k"])
attempt(lambda: defaultdict(lambda x: x)["k"])
attempt(lambda: repr(defaultdict(None, {1: 2})))
d.default_factory = int
print(d["fresh"], d)
d.default_factory = None
attempt(lambda: d["more"])


class Upper(defaultdict):
    def __missing__(self, key):
        value = self[key] = key.upper() if self.default_factory is None else self.default_factory()
        return value


u = Upper(None, a="x")
print(u["q"], u, u.copy() == u, type(u.copy()).__name__)


class LRU(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            print("evict", next(iter(self)), end="; ")
            del self[next(iter(self))]


lru = LRU(2, [("a", 1), ("b", 2), ("c", 3)])
lru["b"]
lru["d"] = 4
print(list(lru.items()), lru.get("zz"))
