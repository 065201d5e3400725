# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__: what each one sees, and how they fall back.
class Traced:
    shared = "class level"

    def __init__(self):
        self.own = 1

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("get", name, end="; ")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print("missing", name, end="; ")
        if name == "broken":
            raise ValueError("from __getattr__")
        if name.startswith("no"):
            raise AttributeError(f"nothing called {name}")
        return name.upper()

    def __setattr__(self, name, value):
        print("set", name, end="; ")
        if name == "locked":
            raise AttributeError("locked")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name, end="; ")
        super().__delattr__(name)

    def method(self):
        return self.own

    @property
    def prop(self):
        return self.absent_inside

    @property
    def failing(self):
        raise AttributeError("inside the property")

    def __dir__(self):
        return ["z", "own", "a"]


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t = Traced()
print()
for name in ("own", "shared", "method", "absent", "nothing", "broken", "prop", "failing"):
    attempt(lambda: type(getattr(t, name)).__name__ if name == "method" else getattr(t, name))
attempt(lambda: t.method())
attempt(lambda: getattr(t, "nope", "default"))
attempt(lambda: getattr(t, "broken", "default"))
attempt(lambda: hasattr(t, "nothing"))
attempt(lambda: hasattr(t, "broken"))
attempt(lambda: hasattr(t, "anything"))
attempt(lambda: setattr(t, "locked", 1))
attempt(lambda: setattr(t, "free", 2))
attempt(lambda: delattr(t, "free"))
attempt(lambda: delattr(t, "free"))
attempt(lambda: delattr(t, "shared"))
attempt(lambda: setattr(t, "prop", 2))
attempt(lambda: dir(t))
attempt(lambda: len(t))
attempt(lambda: vars(t))
t.own += 5
print(t.own)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)


class Target:
    x = 1

    def double(self):
        return self.x * 2


target = Target()
proxy = Proxy(target)
proxy.x = 21
print(proxy.double(), target.x, vars(proxy) == {"_target": target}, Proxy([3, 1]).count(3))
del proxy.x
print(proxy.x)
attempt(lambda: delattr(proxy, "x"))
attempt(lambda: proxy.absent)
attempt(lambda: Proxy([1])[0])
attempt(lambda: len(Proxy([1])))


class Endless:
    def __getattr__(self, name):
        return self.other


attempt(lambda: Endless().x)


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__} has no {name}"

    def __setattr__(cls, name, value):
        print("meta set", name)
        super().__setattr__(name, value)


class Odd(metaclass=Meta):
    pass


Odd.flag = True
print(Odd.anything, Odd.flag)
attempt(lambda: Odd().anything)
Odd.__getattr__ = lambda self, name: ("later", name)
print(Odd().anything)
o = Odd()
o.__getattr__ = lambda name: "ignored"
print(o.still)
