# What `dir` asks an object for: its `__dict__`, its `__class__`, and of that `__dict__` and `__bases__`.
def show(what, make):
    try:
        names = dir(make())
    except Exception as error:
        print(what, type(error).__name__, error)
    else:
        print(what, [name for name in names if not name.startswith("__")], len(names) > 20)


def with_attribute(name, value):
    return lambda: type("Odd", (), {name: value, "own": 1})()


show("dict: number", with_attribute("__dict__", 5))
show("dict: property", with_attribute("__dict__", property(lambda self: 7)))
show("dict: raises", with_attribute("__dict__", property(lambda self: 1 / 0)))
show("dict: absent", with_attribute("__dict__", property(lambda self: self.nothing)))
show("dict: other", with_attribute("__dict__", property(lambda self: {"zz": 1, "aa": 2})))
show("dict: mixed", with_attribute("__dict__", property(lambda self: {5: 1, "aa": 2})))
show("class: number", with_attribute("__class__", property(lambda self: 5)))
show("class: type", with_attribute("__class__", property(lambda self: complex)))
show("class: raises", with_attribute("__class__", property(lambda self: 1 / 0)))


class StandIn:
    __bases__ = (complex, 5)
    __dict__ = {"u": 1}


show("class: instance", with_attribute("__class__", StandIn()))
show("class: class", with_attribute("__class__", StandIn))


class NoBases:
    __dict__ = {"u": 1}
    __bases__ = 5


show("bases: number", with_attribute("__class__", NoBases()))


class NoMapping:
    __dict__ = 5


show("no mapping", with_attribute("__class__", NoMapping()))


class Closed:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Failing:
    def __getattribute__(self, name):
        raise ValueError(name)


show("closed", Closed)
show("failing", Failing)


class Meta(type):
    __dict__ = {"a": 5}


show("metaclass", lambda: Meta("Made", (), {"zz": 1}))


class Hidden(type):
    @property
    def __bases__(cls):
        raise LookupError("bases")


show("metaclass: bases", lambda: Hidden("Made", (), {"zz": 1}))


class Base:
    b = 1

    def method(self):
        pass


class Derived(Base):
    __slots__ = ("slot",)
    a = 1


class Plain(Base):
    a = 1


plain = Plain()
plain.z = 1
plain.c = 2
show("plain", lambda: plain)
print([name for name in object.__dir__(plain) if not name.startswith("__")])
print([name for name in Plain.__dir__(plain) if not name.startswith("__")])
print([name for name in type.__dir__(Plain) if not name.startswith("__")])
print([name for name in object.__dir__(Derived()) if not name.startswith("__")])
plain.__dict__ = {"only": 1}
show("other dict", lambda: plain)
show("class", lambda: Derived)
show("module", lambda: type(__builtins__)("m"))
show("method", lambda: plain.method)
show("number", lambda: 5)
print("__mro__" in dir(type), "__mro__" in dir(int), "real" in dir(True), dir() == sorted(globals()))
