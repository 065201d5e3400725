# `T.__new__(C)` makes instances only of classes that T itself lays out.
import types


class Plain:
    pass


class Words(list):
    pass


class Chosen(list):
    def __new__(cls, *args):
        return super().__new__(cls)


class Failure(OSError):
    pass


class Meta(type):
    pass


def attempt(maker, *args):
    try:
        print(maker.__name__, [getattr(a, "__name__", a) for a in args], "->", type(maker.__new__(*args)).__name__)
    except TypeError as error:
        print(maker.__name__, [getattr(a, "__name__", a) for a in args], "->", error)


makers = [object, int, str, list, dict, tuple, BaseException, ValueError, OSError, KeyError, type, types.SimpleNamespace]
classes = [
    object, int, bool, str, list, dict, tuple, set, type(None), type(...), type(len), BaseException, ValueError, OSError,
    FileNotFoundError, KeyError, types.SimpleNamespace, types.GeneratorType, Plain, Words, Chosen, Failure,
]
for maker in makers:
    for cls in classes:
        attempt(maker, cls)
    attempt(maker)
    attempt(maker, 3)
attempt(int, int, "12")
attempt(str, str, b"ab", "ascii")
attempt(type, Meta)
attempt(type, type, "X", ())
attempt(object, Meta)

# The arguments of `__new__` are those of the exception, until `__init__` says otherwise.
made = ValueError.__new__(ValueError, 1, 2)
print(made.args, BaseException.__new__(KeyError, "k").args)
print(OSError.__new__(OSError, 2, "gone").__class__.__name__)
made = UnicodeDecodeError.__new__(UnicodeDecodeError)
print(type(made).__name__, made.args)


class Decoding(UnicodeDecodeError):
    pass


try:
    Decoding("ascii")
except TypeError as error:
    print(error)
print(Decoding("ascii", b"x", 0, 1, "why").reason)
print(object.__new__.__self__, ValueError.__new__.__self__, type.__new__.__self__)
