# sys.excepthook as it is in the beginning, called by the program: which traceback it shows, what it makes of others.
import sys


def fail(x):
    return x / 0


def caught(f, *args):
    try:
        f(*args)
    except Exception as error:
        return error


error = caught(fail, 1)
print(sys.excepthook.__name__, sys.__excepthook__.__name__, sys.unraisablehook.__name__)
print(sys.excepthook(type(error), error, error.__traceback__))
print("no traceback given:", file=sys.stderr)
sys.excepthook(type(error), error, None)
print("of another class:", file=sys.stderr)
sys.excepthook(KeyError, error, None)
print("not raised:", file=sys.stderr)
fresh = ValueError("fresh")
fresh.add_note("with a note")
sys.excepthook(ValueError, fresh, error.__traceback__)
print(fresh.__traceback__ is error.__traceback__)
sys.excepthook(KeyError, KeyError("k"), None)
sys.excepthook(KeyError, KeyError("k"), 5)
sys.excepthook(1, 2, 3)
sys.excepthook(None, None, None)
print("a group:", file=sys.stderr)
sys.excepthook(None, ExceptionGroup("g", [error, fresh]), None)
print(type(caught(sys.excepthook, 1)).__name__)

sys.excepthook = lambda *what: print("own hook", what[0].__name__)
sys.__excepthook__(type(error), error, None)
caught(fail, 2)
sys.excepthook = sys.__excepthook__
fail(3)
