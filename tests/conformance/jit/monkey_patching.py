# Functions, methods and classes replaced while the code that calls them is hot, from outside and from inside of the call.
import types


def helper(x):
    return x + 1


def work(n, change=None, at=-1):
    s = 0
    for i in range(n):
        if i == at:
            change()
        s += helper(i)
    return s


def set_helper(f):
    global helper
    helper = f


original = helper
print(work(2000), work(1000, lambda: set_helper(lambda x: -x), 500), work(1000))
set_helper(original)


def set_code(f, code):
    f.__code__ = code


def other(x):
    return x * 100


print(work(1000, lambda: set_code(original, other.__code__), 900), work(500))


def twice(x, y=2):
    return x * y


set_code(original, twice.__code__)
try:
    work(10)
except TypeError as error:
    print(error)
original.__defaults__ = (3,)
print(work(500))
original.__defaults__ = (0.5,)
print(work(500))
original.__kwdefaults__ = {"unused": 1}
print(work(100))


class Tool:
    def __init__(self, n):
        self.n = n

    def use(self):
        return self.n


def use_all(tools, n):
    s = 0
    for i in range(n):
        s += tools[i % len(tools)].use()
    return s


tools = [Tool(1), Tool(2)]
print(use_all(tools, 1000))
Tool.use = lambda self: self.n * 10
print(use_all(tools, 1000))
tools[0].use = lambda: 7
print(use_all(tools, 1000))
tools[1].use = types.MethodType(lambda self: self.n + 0.5, tools[1])
print(use_all(tools, 1000))
del tools[0].use, tools[1].use
Tool.use = property(lambda self: lambda: self.n)
print(use_all(tools, 1000))
Tool.use = len
try:
    use_all(tools, 10)
except TypeError as error:
    print(error)


class Selfish:
    calls = 0

    def run(self):
        Selfish.calls += 1
        if Selfish.calls == 800:
            Selfish.run = lambda self: 1000
        return 1


def run(n):
    o, s = Selfish(), 0
    for _ in range(n):
        s += o.run()
    return s


print(run(1000), Selfish.calls)


def restoring(n):
    global helper
    helper = original = lambda x: x
    s = 0
    for i in range(n):
        if i % 250 == 100:
            helper = lambda x: 0
        elif i % 250 == 200:
            helper = original
        s += helper(i)
    return s


print(restoring(1500))
module = types.ModuleType("fake")
module.value = 1
module.f = lambda: module.value


def from_module(n):
    s = 0
    for i in range(n):
        s += module.f() + module.value
        if i == n // 2:
            module.value = 2.5
        if i == n - 10:
            module.f = lambda: 1000
    return s


print(from_module(1500))


class Base:
    def step(self):
        return 1


class Derived(Base):
    def step(self):
        return super().step() + 10


def steps(n, change):
    d, s = Derived(), 0
    for i in range(n):
        s += d.step()
        if i == n // 2:
            change()
    return s


print(steps(1000, lambda: setattr(Base, "step", lambda self: 2)))
print(steps(1000, lambda: setattr(Derived, "step", Base.step)))
print(steps(1000, lambda: delattr(Derived, "step")))


def patch_in_comprehension():
    def f(x):
        nonlocal f
        if x == 500:
            f = lambda y: -y
        return x

    return sum([f(i) for i in range(1000)])


print(patch_in_comprehension())


class Meta(type):
    def __call__(cls, *args):
        Meta.made += 1
        return super().__call__(*args)


Meta.made = 0


class Made(metaclass=Meta):
    def __init__(self, x=0):
        self.x = x


def make(n):
    return sum(Made(i).x for i in range(n))


print(make(1000), Meta.made)
Made.__init__ = lambda self, x=0: setattr(self, "x", 1)
print(make(1000), Meta.made)
Made.__new__ = lambda cls, x=0: object.__new__(cls) if x % 2 else types.SimpleNamespace(x=100)
print(make(1000), Meta.made)
del Meta.__call__
print(make(500), Meta.made)
