"""type, isinstance, constructors without arguments, callable, bool subclassing."""

values = [
    1,
    True,
    1.5,
    "s",
    b"b",
    None,
    [],
    (),
    {},
    set(),
    range(1),
    slice(1),
    print,
    len,
    lambda: 0,
    ValueError(),
    ValueError,
    int,
    type,
    ...,
    NotImplemented,
    iter([]),
    {}.keys(),
    {}.values(),
    {}.items(),
]
for value in values:
    print(
        type(value).__name__,
        type(value),
        callable(value),
        isinstance(value, (int, str)),
        bool(value) if value is not NotImplemented else "-",
    )
print(
    int(),
    float(),
    str(),
    bool(),
    list(),
    tuple(),
    dict(),
    set(),
    bytes(),
    int is int,
    type(5) is int,
    type(True) is int,
    type(True) is bool,
)
print(
    isinstance(True, int),
    isinstance(1, bool),
    isinstance(1.0, int),
    isinstance(None, type(None)),
    isinstance([], list),
    isinstance(int, type),
    isinstance("s", (int, (float, str))),
    isinstance(1, ()),
)
print(
    isinstance(KeyError(), LookupError),
    isinstance(ZeroDivisionError(), ArithmeticError),
    isinstance(ValueError("x"), Exception),
    isinstance(5, int | str),
    isinstance(None, int | None),
)
for f in (
    lambda: isinstance(1, 5),
    lambda: isinstance(1, "int"),
    lambda: isinstance(1),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("a", (int, 5)),
    lambda: type(),
    lambda: type(1, 2),
    lambda: callable(),
    lambda: bool(1, 2),
    lambda: float(1, 2),
    lambda: list(5),
    lambda: tuple(None),
    lambda: set(1.5),
    lambda: int("1", "2"),
    lambda: range("a"),
    lambda: str(1, 2),
    lambda: bool(x=1),
    lambda: list(iterable=[]),
    lambda: int(x=5),
):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(int, str, list, dict, type(None), ValueError, type(print), type(lambda: 0), type(type), type(iter([])))
print(int.__name__, list.__name__, type(1.5).__name__, print.__name__, type(print).__name__, len.__name__, "x".join.__name__)
print(
    True + True,
    True == 1,
    True is (1 == 1),
    str(True),
    repr(False),
    int(True),
    float(False),
    f"{True:d}",
    [10, 20][True],
    {True: "t"}[1],
    True < 2,
    -True,
    True // 1,
    hash(True),
)
table = {int: "int", str: "str", list: "list", type(None): "none"}
print([table.get(type(v), "other") for v in (1, "a", [], None, True, 2.0)])
convert = {"int": int, "float": float, "bool": bool, "list": list, "upper": str.upper}
print({name: f("1") for name, f in convert.items()}, None == None, None is None, str(None), ... is Ellipsis, repr(...))
