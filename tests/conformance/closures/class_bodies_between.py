# Class bodies between functions: what methods see, what the body sees, __class__, nested classes, comprehension in bodies, globals.
x = "global"


def outer(x):
    y = "outer y"

    class A:
        seen_x, seen_y = x, y
        x = "class"
        after = x
        listed = [x for _ in range(1)]
        looped = [v for v in (x, y)]

        def method(self):
            return x, y, self.x

        def set_outer(self, value):
            nonlocal y
            y = value

        class Inner:
            inner_x = x

            def method(self):
                return x, y, __class__.__name__

        lam = lambda self: (x, self.x)

        def uses_class(self):
            return __class__, super().__repr__()[:1]

        @staticmethod
        def static():
            return x, __class__.__qualname__

        @classmethod
        def made(cls, *args):
            return cls.__name__, __class__.__name__, args

        default = (lambda z=x: z)()

    return A, lambda: y


A, read_y = outer("argument")
a = A()
print(A.seen_x, A.seen_y, A.x, A.after, A.listed, A.looped, a.method(), A.Inner.inner_x, A.Inner().method(), a.lam(), A.default)
a.set_outer("changed")
print(read_y(), a.method(), A.seen_y, a.uses_class()[0] is A, A.static(), A.made(1), type("B", (A,), {}).made())
print(A.method.__code__.co_freevars, A.uses_class.__code__.co_freevars, A.Inner.method.__code__.co_freevars, A.static.__code__.co_freevars, A.__qualname__, A.Inner.__qualname__, A.method.__qualname__)


def unbound():
    class C:
        try:
            value = later
        except NameError as error:
            value = str(error)
        later_at_call = lambda self: later

    later = 5
    return C.value, C().later_at_call()


print(unbound())


def global_and_nonlocal():
    x = "local"

    class G:
        global x
        from_global = x
        x = "written by a class body"

    class N:
        nonlocal x
        before = x
        x = "rebound by a class body"

    return G.from_global, N.before, x, "x" in vars(N), "x" in vars(G)


print(global_and_nonlocal(), x)


def factory(n):
    class Counter:
        count = n

        def __init__(self):
            nonlocal n
            n += 1
            self.number = n

        def __call__(self):
            return self.number, n, self.count

    return Counter


C1, C2 = factory(10), factory(20)
objects = [C1(), C1(), C2(), C1()]
print([o() for o in objects], C1 is C2, C1.__qualname__)


class Base:
    def hello(self):
        return "base"

    def __init_subclass__(cls, **kw):
        cls.tag = kw.get("tag", "none")


def make_sub(tag):
    class Sub(Base, tag=tag):
        def hello(self):
            return f"{tag} > {super().hello()}"

        def later(self):
            return (lambda: super(Sub, self).hello())(), [super(__class__, self).hello() for _ in range(1)]

        def nested(self):
            def inner():
                return super(__class__, self).hello(), __class__.tag

            return inner()

    return Sub


S = make_sub("t")
print(S().hello(), S().later(), S().nested(), S.tag)
S2 = make_sub("u")
S2.hello = S.hello
try:
    print(S2().hello())
except TypeError as error:
    print(error)
hello = S.hello
print(hello(S()), hello.__closure__[hello.__code__.co_freevars.index("__class__")].cell_contents is S)
for bad in (lambda: super().x, lambda: (lambda: super())()):
    try:
        bad()
    except RuntimeError as error:
        print(error)


class Sup:
    def no_args():
        return super()

    def deleted(self):
        del self
        return super()

    def generator(self):
        yield super().__class__

    comp = lambda self: [super().__class__.__name__ for _ in (1,)]


for f in (Sup.no_args, Sup().deleted, lambda: list(Sup().generator()), lambda: Sup().comp()):
    try:
        print(f())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
