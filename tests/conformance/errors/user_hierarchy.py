# A hierarchy of exceptions: own constructors, str and repr, extra fields, catching by base, tuples, pickle-like copies.
class AppError(Exception):
    """Base of them all."""

    code = 500

    def __init__(self, message, *, hint=None, **extra):
        super().__init__(message)
        self.message, self.hint, self.extra = message, hint, extra

    def __str__(self):
        text = f"[{self.code}] {self.message}"
        return f"{text} ({self.hint})" if self.hint else text


class NotFound(AppError, LookupError):
    code = 404


class Denied(AppError, PermissionError):
    code = 403


class Timeout(AppError):
    code = 408

    def __init__(self, seconds):
        super().__init__(f"after {seconds}s", hint="retry", seconds=seconds)

    def __repr__(self):
        return f"<Timeout {self.extra['seconds']}>"


class NoInit(AppError):
    def __init__(self):
        pass


class Silent(Exception):
    def __str__(self):
        return ""



def raiser(error):
    raise error


def classify(error):
    try:
        raiser(error)
    except (NotFound, Denied) as caught:
        return "known", type(caught).__name__, str(caught)
    except AppError as caught:
        return "app", repr(caught), str(caught) if not isinstance(caught, NoInit) else caught.args
    except (LookupError, OSError) as caught:
        return "builtin", repr(caught), caught.args
    except Exception as caught:
        return "other", repr(caught), str(caught)
    except BaseException as caught:
        return "base", repr(caught), caught.args


for error in (NotFound("page", hint="look elsewhere", url="/x"), Denied("door"), Timeout(3), AppError("plain"), NoInit(), KeyError("k"), KeyError("a", "b"), IndexError(), OSError(2, "gone"), OSError("just text"), OSError(2, "gone", "file.txt"), Silent("hidden"), ValueError("v", 1), ValueError(), KeyboardInterrupt("k"), SystemExit(3), GeneratorExit(), StopIteration(5), NotFound, AssertionError("a"), UnicodeError("u"), ZeroDivisionError(None)):
    try:
        print(*classify(error), sep=" | ")
    except TypeError as problem:
        print("TypeError", problem)
print([c.__name__ for c in NotFound.__mro__], NotFound.__doc__, AppError.__doc__, issubclass(Denied, OSError), isinstance(NotFound("x"), KeyError))
e = Timeout(9)
print(e.args, e.__dict__, e.extra, vars(e)["hint"], e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.args = ("replaced", 2)
print(e.args, str(e), Exception.__str__(e), Exception.__repr__(e), BaseException.__repr__(NotFound("z")))
for bad in (5, "text"):
    try:
        e.args = bad
        print(e.args)
    except TypeError as error:
        print(error)
print(OSError(2, "gone").errno, OSError(2, "gone").strerror, OSError(2, "gone", "f").filename, type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, StopIteration(1, 2).value, StopIteration().value, SystemExit(1, 2).code, SystemExit().code, NameError("n", name="x").name, AttributeError("a", name="q", obj=5).obj, ImportError("i", name="m", path="p").path, KeyError("x").args, SyntaxError("s").msg, UnicodeDecodeError("utf-8", b"ab", 0, 1, "why"))
for wrong in (lambda: ValueError(x=1), lambda: AppError(), lambda: Timeout(), lambda: UnicodeDecodeError("x"), lambda: ImportError("i", foo=1), lambda: BaseException(1).with_traceback(5), lambda: setattr(ValueError(), "__cause__", 5), lambda: setattr(ValueError(), "__traceback__", "x"), lambda: delattr(ValueError(), "__context__"), lambda: delattr(ValueError(), "args")):
    try:
        print(repr(wrong()))
    except TypeError as error:
        print(type(error).__name__, error)
try:
    try:
        raiser(NotFound("first"))
    except NotFound as first:
        raise Timeout(1) from first
except AppError as outer:
    print(repr(outer), repr(outer.__cause__), outer.__cause__.code, outer.__suppress_context__)
try:
    raise AppError
except TypeError as error:
    print(error)
try:
    raise Timeout(5)
except (ValueError, KeyError, Timeout) as error:
    print("tuple", error)
for handler in (5, "x", (ValueError, 5), None, [ValueError]):
    try:
        try:
            raise ValueError("v")
        except handler:
            print("caught?")
    except TypeError as error:
        print(type(error).__name__, error, repr(error.__context__))
