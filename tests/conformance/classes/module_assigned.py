# The line of a class is one of its module: a class that is given another module has none any more.
class Moved:
    x = 1


print("__firstlineno__" in Moved.__dict__)
setattr(Moved, "__module__", "elsewhere")
print(list(Moved.__dict__)[:2], Moved.__module__)
print(hasattr(Moved, "__firstlineno__"))


class Assigned:
    pass


Assigned.__module__ = 5
print(Assigned.__module__, "__firstlineno__" in vars(Assigned))
Assigned.__module__ = "again"
print(Assigned.__module__, Assigned)


class Kept:
    pass


for change in (
    lambda: delattr(Kept, "__module__"),
    lambda: setattr(int, "__module__", "m"),
    lambda: setattr(Kept, "__name__", "Renamed"),
    lambda: setattr(Kept, "__qualname__", "Outer.Renamed"),
):
    try:
        change()
    except TypeError as error:
        print(error)
    print("__firstlineno__" in Kept.__dict__)


class Body:
    __firstlineno__ = "mine"


print(Body.__firstlineno__)
Body.__module__ = "m"
print(hasattr(Body, "__firstlineno__"))
