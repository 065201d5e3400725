# Where an attribute comes from: instance, class, base, metaclass, descriptors of both kinds, __getattr__; read, written, deleted.
class Data:
    def __get__(self, instance, owner):
        return "data descriptor"

    def __set__(self, instance, value):
        calls.append(("set", value))

    def __delete__(self, instance):
        calls.append("delete")


class NonData:
    def __get__(self, instance, owner):
        return "non-data descriptor"


calls = []
SOURCES = ["instance", "data", "nondata", "plain", "base_data", "base_plain", "getattr", "meta_data", "meta_nondata", "meta_plain"]


def build(sources):
    meta_ns, base_ns, ns = {}, {}, {}
    if "meta_data" in sources:
        meta_ns["attr"] = Data()
    if "meta_nondata" in sources:
        meta_ns["attr"] = NonData()
    if "meta_plain" in sources:
        meta_ns["attr"] = "meta plain"
    if "base_data" in sources:
        base_ns["attr"] = Data()
    if "base_plain" in sources:
        base_ns["attr"] = "base plain"
    if "data" in sources:
        ns["attr"] = Data()
    if "nondata" in sources:
        ns["attr"] = NonData()
    if "plain" in sources:
        ns["attr"] = "class plain"
    if "getattr" in sources:
        ns["__getattr__"] = lambda self, name: f"getattr {name}"
    Meta = type("Meta", (type,), meta_ns)
    Base = Meta("Base", (), base_ns)
    cls = Meta("Cls", (Base,), ns)
    obj = cls()
    if "instance" in sources:
        obj.__dict__["attr"] = "instance dict"
    return cls, obj


def attempt(f):
    try:
        return f()
    except AttributeError as error:
        return f"({error})"


COMBINATIONS = [[], *([s] for s in SOURCES), ["instance", "data"], ["instance", "nondata"], ["instance", "plain"], ["instance", "base_data"], ["plain", "base_data"], ["plain", "instance", "base_data"], ["nondata", "base_data", "instance"], ["instance", "meta_data"], ["plain", "meta_data"], ["plain", "meta_nondata"], ["nondata", "meta_data"], ["nondata", "meta_plain"], ["data", "meta_data"], ["getattr", "instance"], ["getattr", "data"], ["getattr", "meta_plain"], ["base_plain", "meta_nondata"], ["base_plain", "meta_data", "instance"]]
for sources in COMBINATIONS:
    cls, obj = build(sources)
    print("+".join(sources) or "nothing", "|", attempt(lambda: obj.attr), "|", attempt(lambda: cls.attr))
print("writing")
for sources in COMBINATIONS[:16]:
    cls, obj = build(sources)
    calls.clear()
    written = attempt(lambda: setattr(obj, "attr", "new"))
    print("+".join(sources) or "nothing", "|", written, calls, obj.__dict__.get("attr"), "|", attempt(lambda: obj.attr), end=" | ")
    calls.clear()
    print(attempt(lambda: delattr(obj, "attr")), calls, attempt(lambda: obj.attr))
print("on the class")
for sources in ([], ["plain"], ["data"], ["base_plain"], ["meta_data"], ["meta_plain"], ["plain", "meta_nondata"]):
    cls, obj = build(sources)
    calls.clear()
    print("+".join(sources) or "nothing", "|", attempt(lambda: setattr(cls, "attr", "class new")), calls, "attr" in cls.__dict__, attempt(lambda: cls.attr), attempt(lambda: obj.attr), end=" | ")
    print(attempt(lambda: delattr(cls, "attr")), attempt(lambda: cls.attr))
