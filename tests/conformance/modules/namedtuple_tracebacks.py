# `__new__` of a named tuple binds its arguments as a function does: wrong ones have no frame of their own.
import inspect
import traceback
from collections import namedtuple

Point = namedtuple("Point", "x y")
Size = namedtuple("Size", "width height depth", defaults=[2, 3])
Empty = namedtuple("Empty", "")
for attempt in (
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: Point(1, 2, x=3),
    lambda: Size(),
    lambda: Size(1, 2, 3, 4),
    lambda: Size(1, hight=5),
    lambda: Empty(1),
    lambda: Point(1, _cls=2),
):
    try:
        print("no error:", attempt())
    except TypeError:
        traceback.print_exc()

print(Size(1), Size(1, depth=9), Empty(), Point(y=1, x=2))
new = Size.__new__
print(new.__name__, new.__qualname__, new.__module__, new.__defaults__, new.__code__.co_varnames, new.__code__.co_filename)
print(inspect.signature(Size), inspect.signature(Point), inspect.signature(Empty))
