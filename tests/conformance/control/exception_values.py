"""Exceptions as values: args, str, repr, attributes, kept and raised again."""

for e in [
    ValueError(),
    ValueError("one"),
    ValueError("one", 2),
    ValueError(None),
    ValueError(""),
    KeyError("key"),
    KeyError(),
    KeyError("a", "b"),
    IndexError(("t",)),
    StopIteration(5),
    SystemExit(),
    SystemExit(3),
    OSError("plain"),
    OSError(2, "No such file"),
    AssertionError("a"),
    RuntimeError(1.5),
]:
    print(repr(e), "|", str(e), "|", e.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code)
print(OSError(2, "gone").errno, OSError(2, "gone").strerror, type(OSError(2, "gone")).__name__)
kept = []


def fail(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        kept.append(e)


for n in range(3):
    fail(n)
for e in kept:
    try:
        raise e
    except ValueError as again:
        print(again is e, again.args)
e = ValueError("x")
e.note = "attribute"
e.args = ("changed", 1)
print(e.note, e.args, str(e))
print(ValueError("a") == ValueError("a"), e == e, isinstance(e, Exception), isinstance(e, (int, LookupError)))
print(type(e), type(type(e)).__name__, ValueError.__name__)
e.add_note("first note")
e.add_note("second")
print(e.__notes__)
print(e.__traceback__, e.__cause__, e.__context__)
try:
    raise e
except ValueError as caught:
    print(caught.__traceback__ is not None)
names = {exc.__name__: exc for exc in (TypeError, OverflowError, MemoryError)}
for name in names:
    try:
        raise names[name](name.lower())
    except Exception as error:
        print(repr(error))
