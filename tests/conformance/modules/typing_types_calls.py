# typing, types and abc helpers at run time: reprs, origins, checks, casts, new types.
import types
import typing
from abc import ABC, abstractmethod
from typing import Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable

T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound=int)


class Box(Generic[T]):
    pass


class Pair(Generic[T, K]):
    pass


class Sub(Box[int]):
    pass


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Door:
    def close(self):
        return 1


class Point(NamedTuple):
    x: int
    y: int = 5


class Movie(TypedDict, total=False):
    name: str
    year: int


def f(a: int, b: "str" = "x", *c: float, d: Optional[int] = None) -> list: ...


UserId = NewType("UserId", int)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (Optional[int], Union[int, str], Union[int, None], Optional[Union[int, str]], Union[int], Union[int, int]))
attempt(lambda: (Union[int, str] == Union[str, int], Optional[int] == Union[None, int], int | None))
attempt(lambda: (Union[int, Union[str, float]], Union[int, bool]))
attempt(lambda: (Callable[[int], str], Callable[..., Any], Callable[[], None]))
attempt(lambda: (Literal["a", 1, None, True], Literal[1, 1, 2]))
attempt(lambda: (typing.List[int], typing.Dict[str, int], typing.Tuple[int, ...], typing.Set[T], typing.Type[int]))
attempt(lambda: (get_origin(Optional[int]), get_args(Optional[int]), get_origin(Callable[[int], str]), get_args(Callable[[int], str])))
attempt(lambda: (get_origin(int), get_args(int), get_origin(Box[int]), get_args(Box[int]), get_origin(Literal[1]), get_args(Literal[1, "a"])))
attempt(lambda: (Box[int], Box[T], Pair[int, str], Sub.__orig_bases__, Box.__parameters__, Pair.__parameters__))
attempt(lambda: (Box[int]() .__class__.__name__, Sub().__class__.__mro__[1].__name__))
attempt(lambda: Box[int, str])
attempt(lambda: Pair[int])
attempt(lambda: Box[int][str])
attempt(lambda: Pair[T, str][int])
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: (T, K, B, T.__name__, K.__constraints__, B.__bound__, repr(TypeVar("C", covariant=True))))
attempt(lambda: TypeVar("X", int))
attempt(lambda: (isinstance(Door(), Closes), isinstance(5, Closes), issubclass(Door, Closes)))
attempt(lambda: Closes())
attempt(lambda: isinstance([], typing.List))
attempt(lambda: isinstance([], typing.List[int]))
attempt(lambda: isinstance(5, Union[int, str]))
attempt(lambda: isinstance(5, Optional[int]))
attempt(lambda: isinstance(5, Any))
attempt(lambda: (Point(1), Point(1, 2), Point._fields, Point._field_defaults, Point(x=3).y, Point(1) == (1, 5), Point.__annotations__))
attempt(lambda: Point())
attempt(lambda: (Point(1)._replace(y=9), Point(1)._asdict(), Point._make([3, 4])))
attempt(lambda: Point(1)._replace(z=1))
attempt(lambda: Point._make([1]))
attempt(lambda: setattr(Point(1), "x", 5))
attempt(lambda: (Movie(name="a"), Movie.__annotations__, Movie.__total__, Movie({"name": "b"}), type(Movie())))
attempt(lambda: isinstance({}, Movie))
attempt(lambda: (Movie.__required_keys__, sorted(Movie.__optional_keys__)))
attempt(lambda: (UserId(5), UserId.__name__, UserId.__supertype__, UserId))
attempt(lambda: (cast(int, "x"), cast("anything", 5)))
attempt(lambda: (get_type_hints(f), f.__annotations__))
attempt(lambda: get_type_hints(Point))
attempt(lambda: get_type_hints(5))
attempt(lambda: (Any, ClassVar[int], Final, Final[int], typing.NoReturn, typing.Self, typing.LiteralString))
attempt(lambda: Any())
attempt(lambda: Optional[5])
attempt(lambda: Optional)
attempt(lambda: Union)
attempt(lambda: Union[()])
attempt(lambda: Callable[int])
attempt(lambda: Callable[int, str])
attempt(lambda: ClassVar[1, 2])
attempt(lambda: NamedTuple("N", [("a", int)])(1))
attempt(lambda: typing.TYPE_CHECKING)
attempt(lambda: typing.no_type_check(f) is f)
attempt(lambda: overload(f)(1))
attempt(lambda: typing.assert_never(5))
attempt(lambda: (typing.final(Door) is Door, Door.__final__))
attempt(lambda: (typing.Annotated[int, "meta"], get_args(typing.Annotated[int, "m", 5]), typing.Annotated[int, "m"].__metadata__))
attempt(lambda: get_type_hints(type("X", (), {"__annotations__": {"a": typing.Annotated[int, 1]}}), include_extras=True))
attempt(lambda: types.SimpleNamespace(1))
attempt(lambda: types.SimpleNamespace().x)
attempt(lambda: types.SimpleNamespace({"a": 1}))
attempt(lambda: (types.MethodType(len, "abc")(), types.MethodType(len, [1]).__self__))
attempt(lambda: types.MethodType(5, 1))
attempt(lambda: types.MethodType(len, None))
attempt(lambda: (types.FunctionType.__name__, types.LambdaType is types.FunctionType, types.GeneratorType.__name__, types.NoneType, types.EllipsisType, types.BuiltinFunctionType.__name__))
attempt(lambda: (types.ModuleType("m").__name__, types.ModuleType("m", "doc").__doc__))
attempt(lambda: types.ModuleType())
attempt(lambda: types.ModuleType(5))
attempt(lambda: repr(types.ModuleType("m")))
attempt(lambda: (types.CellType(5).cell_contents, types.CellType() == types.CellType(), types.CellType(1) < types.CellType(2)))
attempt(lambda: types.CellType().cell_contents)
attempt(lambda: types.CellType(1, 2))
