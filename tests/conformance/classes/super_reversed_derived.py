# Classes derived from super and reversed, and what those derived from classmethod and staticmethod say of themselves.


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Next(super):
    extra = 1

    def hello(self):
        return "hi"


class A:
    def f(self):
        return "A.f"

    x = property(lambda self: "A.x")


class B(A):
    def f(self):
        return "B.f"

    def g(self):
        return Next(B, self).f()

    def h(self):
        found = Next(B, self)
        found.y = 3
        return found.y, found.extra, found.hello(), found.x, found.__thisclass__, found.__self_class__, found.__class__

    def without_cell(self):
        return Next().f()

    def with_cell(self):
        __class__
        return Next().f()


b = B()
for name in ("g", "h", "without_cell", "with_cell"):
    show(getattr(b, name))
show(lambda: repr(Next(B, b)))
show(lambda: repr(Next(B)))
show(lambda: Next(B).__get__(b).f())
show(lambda: type(Next(B).__get__(b)))
show(lambda: super(B).__get__(b).f())
show(lambda: super(B).__get__(None))
show(lambda: super(B, b).__get__(b).f())
show(lambda: Next())
show(lambda: Next(1))
show(lambda: super(1))
show(lambda: Next(B, 1))
show(lambda: Next(B, b).missing)
show(lambda: super(B, b).missing)
show(lambda: Next.__mro__)
show(lambda: sum(Next(B, b).extra for _ in range(300)))
show(lambda: {Next(B, b).f() for _ in range(300)})


class Watched(super):
    def __init__(self, instance):
        super().__init__(B, instance)

    def __getattribute__(self, name):
        if name == "other":
            return "another"
        return super().__getattribute__(name)


show(lambda: Watched(b).f())
show(lambda: Watched(b).other)


class Kept(A):
    def f(self):
        return "Kept.f, " + self.behind.f()


Kept.behind = super(Kept)
show(lambda: Kept().f())
Kept.behind = Next(Kept)
show(lambda: Kept().f())


class Doubled(reversed):
    def __next__(self):
        return super().__next__() * 2

    def extra(self):
        return "extra"


class Tagged(reversed):
    def __new__(cls, items):
        self = super().__new__(cls, items)
        self.tag = "tag"
        return self


class Mine:
    def __reversed__(self):
        return "mine"


show(lambda: list(Doubled((1, 2, 3))))
show(lambda: [x for x in Doubled("abc")])
show(lambda: Doubled("abc").extra())
show(lambda: type(Doubled("abc")))
show(lambda: Doubled((1, 2)).__length_hint__())
show(lambda: (Tagged((1, 2)).tag, list(Tagged((1, 2)))))
for items in ([1, 2], range(3), {1: 2, 3: 4}, Mine(), 3):
    show(lambda: type(Doubled(items)))
show(lambda: Doubled([1]).extra())
show(lambda: Doubled())
show(lambda: Doubled([1], 2))
show(lambda: (isinstance(Doubled("a"), reversed), isinstance(Doubled([1]), reversed), issubclass(Doubled, reversed)))
for iterator in (iter([]), iter(()), reversed([]), iter({}), iter(range(3))):
    show(lambda: type("X", (type(iterator),), {}))


class Static(staticmethod):
    pass


class OfClass(classmethod):
    "of a class"


class C:
    @Static
    def s():
        "doc of s"

    @OfClass
    def c(cls):
        "doc of c"

    @OfClass
    def nothing(cls):
        pass


for name in ("s", "c", "nothing"):
    found = C.__dict__[name]
    show(lambda: (found.__doc__, found.__name__, found.__qualname__, found.__module__))
