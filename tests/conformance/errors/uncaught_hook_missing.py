# Without sys.excepthook the exception is shown all the same; None cannot be called.
import atexit
import sys


def shown_at_exit():
    print("at exit:", sys.last_type.__name__, hasattr(sys, "excepthook"))


def fail():
    return {}["key"]


atexit.register(shown_at_exit)
sys.excepthook = None
print(sys.excepthook)
del sys.excepthook
fail()
