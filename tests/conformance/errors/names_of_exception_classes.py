# The last line names a class by its qualified name, with its module unless that is __main__ or builtins.
import traceback


class Outer(Exception):
    class Inner(Exception):
        pass

    class Elsewhere(Exception):
        __module__ = "package.errors"


class Renamed(Exception):
    __qualname__ = "Some.Other"


def make():
    class Local(Outer.Inner):
        pass

    class Syntax(SyntaxError):
        pass

    class Group(ExceptionGroup):
        pass

    return Local, Syntax, Group


Local, Syntax, Group = make()
Dynamic = type("Dynamic", (ValueError,), {"__module__": "builtins"})
for error in (Outer("a"), Outer.Inner("b"), Outer.Elsewhere(), Renamed("c"), Local("d"), Dynamic(),
              Syntax("e", ("file.py", 3, 2, "x y", 3, 4))):
    print(*traceback.format_exception_only(error), sep="", end="")
    try:
        raise error
    except Exception:
        traceback.print_exc()

Outer.Inner.__name__ = "Changed"
Renamed.__qualname__ = "Renamed.Again"
try:
    raise Outer.Inner("name") from Renamed("qualified name")
except Outer.Inner as error:
    raise Group("both", [error, Local("in a group")])
