"""Fields of exceptions that programs set: `args` stays what it was, and the text follows the fields."""
import traceback

error = OSError()
error.errno = 2
print(repr(str(error)), error.args, error.errno, error.strerror)
error.strerror = "no such thing"
print(error, error.args, repr(error))
error = FileNotFoundError(2, "text", "file")
error.args = (1,)
print(error.errno, error, error.args)
error.errno, error.filename = 5, "other"
print(error)
del error.errno
print(error.errno, error, vars(error))
error = OSError("only")
error.errno = 7
print(error, error.errno, error.args)

error = SyntaxError("bad")
for name, value in (("lineno", 4), ("filename", "/a/b.py"), ("lineno", None), ("msg", "other"), ("lineno", "5")):
    setattr(error, name, value)
    print(error, error.args)
error.text, error.offset, error.lineno = "some text", 6, 7
print("".join(traceback.format_exception_only(error)), error.end_lineno)
for count in range(3, 9):
    try:
        print(SyntaxError("bad", tuple(range(count))).offset)
    except TypeError as refused:
        print(refused)


class Template(SyntaxError):
    def __init__(self, message, line):
        super().__init__(message)
        self.lineno = line
        self.filename = "template"


try:
    raise Template("unknown tag", 12)
except SyntaxError as error:
    error.lineno += 1
    print(error, error.lineno, error.filename)

error = UnicodeDecodeError("utf-8", b"abc", 0, 1, "reason")
error.start, error.end, error.reason = 1, 3, "because"
print(error, error.args)
error.encoding, error.object = "other", b"12345"
print(error, error.object)
for value in ("a", None, 1.5):
    try:
        error.start = value
    except TypeError as refused:
        print(refused)
try:
    del error.end
except TypeError as refused:
    print(refused)

error = UnicodeTranslateError("text", 1, 2, "reason")
error.end, error.object = 4, "longer text"
print(error, error.args)

error = ImportError("text", name="name", path="path")
error.__init__()
print(error.name, error.path, error.msg, error.args)
error.__init__("again", path="elsewhere")
print(error.name, error.path, error.msg)
error = AttributeError("text", name="n", obj=5)
error.__init__("again")
print(error.name, error.obj, error)

error = ImportError("text", name="name", path="path")
error.msg = "other"
print(error, repr(error), error.args, error.path)
error.args = ("changed",)
print(error, error.msg, error.args)
error.path, error.name, error.msg = ("a", "tuple"), 5, None
print(error, error.msg, error.path, error.name)
error.msg = ["no", "text"]
print(error, error.msg, "".join(traceback.format_exception_only(error)), end="")
del error.path
print(error.path, error.msg)
error = ImportError("text", path=("a", "tuple"))
print(error.path, error.msg, error)
error.args = ()
print(error.path, error.msg, error)
error = ModuleNotFoundError("one", "two")
print(error.msg, error)
error.msg = "three"
print(error, error.args, error.__reduce__())
print(SyntaxError(), repr(SyntaxError()), SyntaxError().msg)


class DerivedBlocking(BlockingIOError):
    pass


def written(error):
    print(type(error).__name__, error, repr(error), error.filename, getattr(error, "characters_written", "none"))


for made in (BlockingIOError(11, "x", 7), BlockingIOError(11, "x", True), BlockingIOError(11, "x", "name"),
             BlockingIOError(11, "x", None), OSError(11, "x", 7), OSError(2, "x", 7), DerivedBlocking(11, "x", 7),
             OSError(2, "x", None), OSError(2, "x", None, None, "other"), OSError(1, 2, 3, 4, 5, 6)):
    written(made)
error = OSError(2, "x", "file")
error.characters_written = 5
written(error)
error.errno = 9
written(error)
del error.characters_written
for action in (lambda: error.characters_written, lambda: delattr(error, "characters_written"),
               lambda: setattr(error, "characters_written", 1.5)):
    try:
        action()
    except (AttributeError, TypeError) as refused:
        print(type(refused).__name__, refused)
error = OSError("one")
error.characters_written = 3
written(error)
