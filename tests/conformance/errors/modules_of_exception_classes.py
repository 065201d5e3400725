# The module of an exception class may change, and be no string.
import traceback


class E(Exception):
    class Inner(Exception):
        pass


def show(error):
    print(repr(error), repr(type(error)), traceback.format_exception_only(error))
    try:
        raise error
    except Exception:
        print(traceback.format_exc().splitlines()[-1])


for module in ("other", "builtins", "__main__", None, 5, "a.b"):
    E.__module__ = module
    E.Inner.__module__ = module
    show(E("x"))
    show(E.Inner())
print(object.__repr__(E()).split(" at ")[0])
E.__module__ = None
print(object.__repr__(E()).split(" at ")[0], repr(E))
for name in ("__module__", "__doc__", "__type_params__", "__name__", "__qualname__", "__abstractmethods__", "__bases__"):
    try:
        print(name, delattr(E, name))
    except Exception as error:
        print(type(error).__name__, error)
raise E.Inner("end") from E("first")
