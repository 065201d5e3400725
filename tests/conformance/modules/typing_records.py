from typing import *

T = TypeVar('T')


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 5

    def total(self):
        return self.x + self.y

    @property
    def double(self):
        return self.x * 2


class Box(NamedTuple, Generic[T]):
    value: T
    label: Optional[T] = None


class Extended(Point):
    def more(self):
        return self.total() + 1


Entry = NamedTuple('Entry', [('key', str), ('count', int)])

point = Point(1)
print(point, point.total(), point.double, point == (1, 5), Point(x=2, y=3)._replace(x=9), point._asdict())
print(Point.__doc__, Point._fields, Point._field_defaults, Point.__annotations__, Point.__mro__, Point.__bases__)
print(Extended(1, 2), Extended(1, 2).more(), Entry('k', 3), Entry.__annotations__, Entry.__module__)
print(Box(1), Box[int], Box[int](3, 4), Box.__mro__, Box.__parameters__)


class Movie(TypedDict):
    name: str
    year: int


class Tagged(Movie, total=False):
    tag: Optional[str]
    id: Required[int]


class Loose(TypedDict):
    a: NotRequired[int]
    b: 'str'


Keyed = TypedDict('Keyed', {'in': int, 'x-y': str}, total=False)
print(Movie(name='a', year=1), Movie({'name': 'b'}), type(Movie()).__name__, Movie, Movie.__mro__, Movie.__total__)
print(Movie.__annotations__, Tagged.__annotations__, Tagged.__total__, Loose.__annotations__)
for cls in (Movie, Tagged, Loose, Keyed):
    print(cls.__name__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__), is_typeddict(cls))
print(Keyed({'in': 3}), is_typeddict(dict), is_typeddict(TypedDict))

UserId = NewType('UserId', int)
print(UserId, UserId(5), UserId.__name__, UserId.__supertype__, UserId | None, List[UserId], type(UserId))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


def no_default_after_default():
    class Bad(NamedTuple):
        a: int = 1
        b: int


def overwrites():
    class Bad(NamedTuple):
        a: int

        def _asdict(self):
            pass


def other_base():
    class Bad(Entry, NamedTuple):
        a: int


def no_dictionary():
    class Bad(Movie, dict):
        pass


def derives_from_new_type():
    class Bad(UserId):
        pass


for function in (no_default_after_default, overwrites, other_base, no_dictionary, derives_from_new_type, Point):
    attempt(function)
attempt(isinstance, {}, Movie)
attempt(issubclass, dict, Movie)
attempt(UserId.__call__, 7)
attempt(NamedTuple, "Twice", [("x", int), ("x", str)])
attempt(NamedTuple, "Names", ["x"])
attempt(NamedTuple, "Names", {"x": int})
attempt(NamedTuple, "Pairs", (pair for pair in [("x", int), ("y", None)]))
