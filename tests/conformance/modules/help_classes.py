# What help() prints about classes: signature, bases, and what they define and inherit, by kind.
import abc
import functools


class A:
    """Doc of A.

    More of it.
    """
    x = 1

    def __init__(self, a, b=2, *args, c, **kw):
        """Make it."""

    def f(self, x):
        """Do f.

        At length.
        """

    def g(self):
        pass

    @property
    def p(self):
        """The p."""

    @p.setter
    def p(self, value):
        pass

    @property
    def ro(self):
        return 1

    @classmethod
    def c(cls, y):
        "class m"

    @staticmethod
    def s(z=3):
        "static m"


class B(A):
    def f(self, x):
        "B's f"

    def h(self):
        # a comment
        return 1


# about C
class C:
    pass


class D(B, C):
    __slots__ = ("u", "v")
    y = "text"


class G:
    a: int = 3
    b: str

    def __call__(self):
        "call it"

    def __eq__(self, other):
        return True

    k = lambda self: 1
    alias = __call__


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self) -> float:
        """Area."""

    def __repr__(self):
        return "x"

    def __len__(self):
        return 3

    def _private(self):
        pass

    __hidden = 1
    table = {"b": [1, 2, (3, {4})], "a": None}
    long = "x" * 120
    slashes = "a\\b"
    numbers = list(range(30))
    deep = [[[[[[[[1]]]]]]]]
    some = frozenset({3, 1, 2})
    one = (1,)
    thing = object()

    class Inner:
        "inner doc"

    def __new__(cls):
        return super().__new__(cls)

    def __init_subclass__(cls):
        pass

    def __class_getitem__(cls, k):
        "get"


class Square(Shape):
    def area(self):
        return 1

    @staticmethod
    def make(n: int, /, *rest) -> "Square": ...

    @functools.cached_property
    def cached(self):
        "cached"

    async def later(self, a=1):
        "later"

    def very_long_method_name(self, first_argument: int = 100000, second_argument: str = "some text", *rest):
        pass

    borrowed = Shape.area


def outside(self, x):
    "outside doc"


Square.outside = outside


class Descriptor:
    "descriptor doc"

    def __get__(self, instance, owner):
        return 5


class WithDescriptor:
    d = Descriptor()


for cls in (A, B, C, D, G, Shape, Square, WithDescriptor, Shape.Inner):
    help(cls)
    print("=" * 20)
print(object.__eq__.__doc__, A.__dict__["__dict__"].__doc__, A.__dict__["__weakref__"].__doc__, object.__init_subclass__.__doc__, sep="\n")
