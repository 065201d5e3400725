# The method resolution order: diamonds, mixins, orders that do not exist, and super() along it.
def mro(cls):
    return [c.__name__ for c in cls.__mro__]


class O:
    def who(self):
        return ["O"]


def make(name, *bases):
    def who(self):
        return [name] + super(made, self).who()

    made = type(name, bases or (O,), {"who": who})
    return made


A, B, C = make("A"), make("B"), make("C")
D, E, F = make("D", A, B), make("E", B, C), make("F", C)
G = make("G", D, E, F)
for cls in (A, D, E, F, G):
    print(cls.__name__, mro(cls), cls().who(), [b.__name__ for b in cls.__bases__], cls.__base__.__name__)
X, Y = make("X", A, B), make("Y", B, A)
for bases in ((O, A), (A, A), (object, A), (A, O, B), (int, A), (A, int), (int, bool), (A, 5), (A, None), (list, dict)):
    try:
        made = type("Made", bases, {})
        print([getattr(b, "__name__", b) for b in bases], mro(made))
    except TypeError as error:
        print(type(error).__name__, str(error).replace("\n", " / "))


class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)
        if kwargs:
            raise TypeError(f"left over: {sorted(kwargs)}")


class Named(Base):
    def __init__(self, *, name="none", **kwargs):
        print("Named", name)
        super().__init__(**kwargs)
        self.name = name


class Sized(Base):
    def __init__(self, *, size=0, **kwargs):
        print("Sized", size)
        super().__init__(**kwargs)
        self.size = size


class Box(Named, Sized):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        print(self.name, self.size, vars(self))


Box(size=3, name="box")
try:
    Box(colour="red")
except TypeError as error:
    print(error)


class Left:
    def f(self):
        return "Left.f"


class Right:
    def f(self):
        return "Right.f"

    def g(self):
        return "Right.g then " + self.f()


class Both(Left, Right):
    def f(self):
        return "Both > " + super().f() + " | " + super(Left, self).f()


b = Both()
print(b.f(), b.g(), Right.f(b), Both.mro() == list(Both.__mro__))
try:
    super(Right, b).f()
except AttributeError as error:
    print(error)
try:
    super(Both, 5)
except TypeError as error:
    print(error)
print(mro(Both))
print(super(Both, b).f(), super(Both, Both).g.__name__, super(Both, b).__thisclass__.__name__, super(Both, b).__self_class__.__name__)
