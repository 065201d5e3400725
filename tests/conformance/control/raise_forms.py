"""raise with a class, an instance, a cause; reraise; context and suppression."""


def attempt(f):
    try:
        f()
    except BaseException as e:
        cause, context = e.__cause__, e.__context__
        print(type(e).__name__, e.args, "| cause", repr(cause), "| context", repr(context), e.__suppress_context__)


def with_class():
    raise ValueError


def with_instance():
    raise ValueError("text", 2)


def with_cause():
    raise ValueError("new") from KeyError("cause")


def with_cause_class():
    raise ValueError("new") from KeyError


def with_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None


def with_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("in handler")


def reraise():
    try:
        [][3]
    except IndexError:
        raise


def reraise_outer():
    def helper():
        raise

    try:
        {}["gone"]
    except KeyError:
        helper()


def bare_outside():
    raise


def not_exception():
    raise "string"


def not_exception_class():
    raise int


def bad_cause():
    raise ValueError from "string"


def from_caught():
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("wrapped") from error


def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise TypeError("second")


def cleared():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    raise ValueError("no context")


for f in (with_class, with_instance, with_cause, with_cause_class, with_none, with_context, reraise):
    attempt(f)
for f in (reraise_outer, bare_outside, not_exception, not_exception_class, bad_cause, from_caught, in_finally, cleared):
    attempt(f)
