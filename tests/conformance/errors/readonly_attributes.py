# Attributes that cannot be set or deleted, with the message of each kind.
import functools
import types


def attempt(f, *args):
    try:
        f(*args)
        return "done"
    except (AttributeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def maker():
    x = 1

    def inner(a, b=2, *, c=3):
        return x

    return inner


function = maker()
try:
    1 // 0
except ZeroDivisionError as caught:
    error = caught
objects = [
    (function, ["__closure__", "__globals__", "__name__", "__qualname__", "__code__", "__defaults__", "__doc__", "__dict__", "__module__", "__builtins__", "__annotations__"]),
    (function.__closure__[0], ["cell_contents", "other"]),
    (function.__code__, ["co_name", "co_consts", "co_varnames", "co_nothing"]),
    ([].append, ["__self__", "__name__", "__qualname__", "__doc__", "x"]),
    (types.MethodType(function, 5), ["__self__", "__func__", "__name__", "x"]),
    (slice(1, 2, 3), ["start", "stop", "step", "x"]),
    (range(5), ["start", "stop", "step", "x"]),
    (5, ["real", "imag", "numerator", "denominator", "x"]),
    (1.5, ["real", "imag", "x"]),
    (error, ["args", "__traceback__", "__cause__", "__context__", "__suppress_context__", "x"]),
    (error.__traceback__, ["tb_next", "tb_lasti", "tb_lineno", "x"]),
    (functools.partial(len), ["func", "args", "keywords", "x", "__doc__", "__dict__"]),
    ("a", ["upper", "x"]),
    ([], ["append", "x"]),
    ({}, ["keys", "x"]),
    (None, ["x", "__doc__"]),
    (int, ["x", "real", "__name__", "__doc__"]),
    (int | str, ["__args__", "__parameters__", "x"]),
    (types.SimpleNamespace(a=1), ["a", "b", "__dict__"]),
    (len, ["__name__", "__doc__", "__self__", "x"]),
    (str.upper, ["__name__", "__doc__", "__objclass__", "x"]),
    (lambda: 0, ["__class__"]),
]
for thing, names in objects:
    for name in names:
        print(type(thing).__name__, name, attempt(setattr, thing, name, 5), "|", attempt(delattr, thing, name))
for bad in [5, None, b"a"]:
    print(attempt(getattr, 1, bad), attempt(setattr, function, bad, 1), attempt(delattr, function, bad), attempt(hasattr, 1, bad))
print(attempt(setattr, 1, "x"), attempt(getattr, 1), attempt(delattr, 1), getattr(1, "x", "default"), hasattr([], "append"))
