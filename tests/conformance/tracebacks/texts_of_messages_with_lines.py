"""The texts that `traceback` makes of exceptions whose messages have several lines, and of stacks."""
import traceback
import warnings


class Unprintable:
    def __repr__(self):
        raise ValueError


error = ValueError("first\nsecond\n")
error.add_note("note\n\nend")
print(traceback.format_exception_only(error))
group = ExceptionGroup("group\nof", [error, IndexError("x"), ExceptionGroup("inner", [TypeError("y\nz")])])
print(traceback.format_exception_only(group, show_group=True))
print(traceback.format_exception_only(SyntaxError("bad\nline", ("f", 1, 2, "text"))))
error = ValueError(1)
error.__notes__ = Unprintable()
print(traceback.format_exception_only(error))
try:
    raise KeyError("a\nb")
except KeyError as caught:
    print(traceback.format_exception(caught)[-1:])
    shown = traceback.TracebackException.from_exception(caught)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(shown.exc_type_str, shown.exc_type, [str(w.message) for w in log])


def outer():
    return inner()


def inner():
    return traceback.StackSummary.extract(traceback.walk_stack(None))


def direct():
    return [frame.f_code.co_name for frame, line in traceback.walk_stack(None)]


def one():
    return two()


def two():
    return three()


def three():
    return direct()


print([entry.name for entry in outer()], one())
