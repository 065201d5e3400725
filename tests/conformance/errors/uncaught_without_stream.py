# With no stream for errors nothing is shown; the status says that the program has failed.
import atexit
import sys

atexit.register(lambda: print("at exit", sys.stderr, type(sys.last_exc).__name__))
try:
    1 / 0
except ZeroDivisionError as error:
    print("text", file=sys.stderr)
    sys.stderr = None
    sys.excepthook(type(error), error, error.__traceback__)
    print("default file", file=None)
    raise TypeError("never shown") from error
