# breakpoint(): the hook of the program, the one that reads PYTHONBREAKPOINT, and what they say of each other.
import inspect
import os
import sys
import warnings

print(sys.breakpointhook is sys.__breakpointhook__, breakpoint, sys.breakpointhook)
print(inspect.signature(breakpoint))


def hook(*args, **kwargs):
    print("hook", args, kwargs)
    return "result"


sys.breakpointhook = hook
print(breakpoint(), breakpoint(1, 2, header="x"))


def raising():
    raise KeyError("in the hook")


sys.breakpointhook = raising
for arguments in ((), (1,)):
    try:
        breakpoint(*arguments)
    except (KeyError, TypeError) as error:
        print(repr(error))
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)

sys.breakpointhook = sys.__breakpointhook__
for path in ("0", "print", "len", "os.path.join", "no_such_name", "nothing.here", "os.nothing", ".print", "builtins.print", "int"):
    os.environ["PYTHONBREAKPOINT"] = path
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(path, breakpoint("a", "b") if path != "int" else breakpoint("11", base=2))
        except TypeError as error:
            print(path, error)
    for warning in caught:
        print("  ", warning.category.__name__, warning.message, warning.lineno, os.path.basename(warning.filename))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    os.environ["PYTHONBREAKPOINT"] = "no.such.function"
    try:
        breakpoint()
    except RuntimeWarning as warning:
        print(repr(warning), repr(warning.__context__))
