# sys.unraisablehook: what it gets of finalizers, generators and exit functions, and what happens when it fails.
import atexit
import gc
import sys


class Named:
    def __init__(self, name, f):
        self.name, self.f = name, f

    def __call__(self, *args):
        return self.f(*args)

    def __repr__(self):
        return f"<{self.name}>"


class Doomed:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


def kill(error):
    Doomed(error)
    gc.collect()


def waiting():
    try:
        yield
    finally:
        raise KeyError("in finally")


def start():
    next(waiting())


def hook(what):
    print(type(what).__name__, len(what), what.exc_type.__name__, what.exc_value, what.exc_traceback.tb_lineno,
          what.err_msg, getattr(what.object, "__qualname__", what.object), what[3] == what.err_msg)


print(sys.unraisablehook is sys.__unraisablehook__)
sys.unraisablehook = hook
kill(ValueError("gone"))
start()
gc.collect()
sys.unraisablehook = Named("failing", lambda what: what.nothing)
kill(ValueError("not seen"))
sys.unraisablehook = Named("exiting", lambda what: sys.exit(4))
kill(ValueError("not seen either"))
try:
    sys.__unraisablehook__((ValueError, ValueError(1), None, None, None))
except TypeError as error:
    print(error)
sys.unraisablehook = hook
atexit.register(Named("failing at exit", lambda: 1 / 0))
atexit.register(Named("exiting at exit", lambda: sys.exit(3)))
atexit.register(print, "first")
