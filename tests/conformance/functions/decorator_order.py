# Decorators: order of evaluation and application, on functions, methods, classes, with expressions, that return anything.
log = []


def tag(name):
    log.append(f"make {name}")

    def decorate(f):
        log.append(f"apply {name} to {getattr(f, '__name__', type(f).__name__)}")

        def wrapper(*args, **kwargs):
            log.append(f"call {name}")
            return f(*args, **kwargs)

        wrapper.__name__ = f"{name}({getattr(f, '__name__', '?')})"
        return wrapper

    return decorate


def default(x):
    log.append(f"default {x}")
    return x


@tag("a")
@tag("b")
def f(x=default(1), *, y: default("annotation") = default(2)):
    return x + y


print(log, f.__name__)
log.clear()
print(f(), f(5, y=6), log)
log.clear()


class C:
    log.append("body")

    @tag("m")
    def method(self):
        return self

    @staticmethod
    @tag("s")
    def static(x):
        return x

    @classmethod
    @tag("c")
    def cls(cls, x):
        return cls.__name__, x

    @property
    @tag("p")
    def prop(self):
        return "prop"

    @prop.setter
    @tag("ps")
    def prop(self, value):
        log.append(f"set {value}")


print(log)
log.clear()
c = C()
c.prop = 5
print(c.method() is c, c.static(1), C.static(2), c.cls(3), C.cls(4), c.prop, log)
log.clear()


def class_decorator(**attributes):
    def decorate(cls):
        log.append(f"decorate {cls.__name__}")
        for name, value in attributes.items():
            setattr(cls, name, value)
        return cls

    return decorate


@class_decorator(x=1, double=lambda self: self.x * 2)
@class_decorator(x=5, y=6)
class D:
    x = 0


print(D.x, D.y, D().double(), log)


@lambda cls: cls()
class Singleton:
    def __init__(self):
        self.value = "instance"


@(lambda f: f.__name__)
def just_a_name():
    pass


@(decorators := [len, lambda f: [f]])[1]
def listed():
    return "in a list"


@str
def text():
    pass


@(lambda f: None)
def nothing():
    pass


print(Singleton.value, just_a_name, listed[0](), "function text" in text, nothing, len(decorators))


class Deco:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)

    def __get__(self, instance, owner):
        return self if instance is None else lambda *args: self(instance, *args)

    def also(self, g):
        self.g = g
        return self


@Deco
def plain(x):
    return x + 1


class WithDeco:
    @Deco
    def method(self, x):
        return type(self).__name__, x

    @method.also
    def method(self):
        return "g"


w = WithDeco()
print(plain(1), plain(2), plain.calls, w.method(5), WithDeco.method.calls, WithDeco.method.g(w))
for make in ("@5\ndef f(): pass",):
    try:
        @5
        def f():
            pass
    except TypeError as error:
        print(error)
try:
    @tag
    def wrong():
        pass

    wrong(1, 2)
except TypeError as error:
    print(error)
log.clear()


def failing(f):
    raise ValueError("decorator failed")


try:
    @tag("never applied")
    @failing
    def g():
        pass
except ValueError as error:
    print(error, log)
try:
    print(g)
except NameError as error:
    print(error)


def repeat(n):
    def decorate(f):
        def wrapper(*args):
            return [f(*args) for _ in range(n)]

        return wrapper

    return decorate


counter = iter(range(100))


@repeat(2)
@repeat(3)
def take():
    return next(counter)


print(take(), [repeat(k)(lambda k=k: k)() for k in range(3)])


def accumulate(f):
    results = []

    def wrapper(x):
        results.append(f(x))
        return results

    return wrapper


@accumulate
def square(x):
    return x * x


@accumulate
def cube(x):
    return x**3


print(square(2), cube(2), square(3), cube.__closure__[1].cell_contents if callable(cube.__closure__[0].cell_contents) else cube.__closure__[1].cell_contents)
