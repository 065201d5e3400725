# __missing__, overridden item methods of subclasses, and which operations of dict go round them.
class Log(dict):
    def __init__(self, *args, **kwargs):
        self.log = []
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        self.log.append(("get", key))
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        super().__setitem__(key, value)

    def __delitem__(self, key):
        self.log.append(("del", key))
        super().__delitem__(key)

    def __contains__(self, key):
        self.log.append(("in", key))
        return super().__contains__(key)

    def __missing__(self, key):
        self.log.append(("missing", key))
        return f"no {key}"


d = Log(a=1, b=2)
print(d.log, d)
print(d["a"], d["z"], d.get("z"), d.get("a"), "a" in d, d.log)
d.log.clear()
d["c"] = 3
d.setdefault("e", 5)
d.update(f=6)
d |= {"g": 7}
print(d.log, d)
d.log.clear()
del d["c"]
print(d.pop("e"), d.popitem(), list(d), d.copy(), type(d.copy()).__name__, d.log)
print(type(d | {}).__name__, type({} | d).__name__, d == {"a": 1, "b": 2, "f": 6})
print("{a} {q}".format_map(d), d.log)


class Tree(dict):
    def __missing__(self, key):
        value = self[key] = type(self)()
        return value


t = Tree()
t["x"]["y"]["z"] = 1
t["x"]["w"]
print(t, t["x"].keys(), t.get("none"), "none" in t)


class Raising(dict):
    def __missing__(self, key):
        raise LookupError(f"{key!r} is not here")


try:
    Raising()["k"]
except LookupError as error:
    print(type(error).__name__, error, error.__context__)


class Memo(dict):
    def __init__(self, function):
        self.function = function

    def __missing__(self, n):
        self[n] = result = self.function(self, n)
        return result


fib = Memo(lambda self, n: n if n < 2 else self[n - 1] + self[n - 2])
print(fib[50], len(fib), fib[3])


class Instance(dict):
    pass


i = Instance(k=1)
i.__missing__ = lambda key: "instance attributes do not count"
i.attr = "has a __dict__"
try:
    i["q"]
except KeyError as error:
    print("KeyError", error, i.attr, i.__dict__.keys())



def takes(**kwargs):
    return kwargs



class Mapping:
    def keys(self):
        return iter("pq")

    def __getitem__(self, key):
        return ord(key)


m = Mapping()
print(dict(m), {**m}, takes(**m), {"p": 0} | dict(m))
e = {}
e.update(m, r=1)
print(e)
for bad in (5, [1], [(1, 2, 3)], ["ab", "c"], [[]], None, "ab"):
    try:
        print(dict(bad))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
