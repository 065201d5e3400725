"""`dir` of modules: what a module's own `__dir__` says, or the names in it; and modules that have not begun."""
import types

module = types.ModuleType("made", "text")
module.b, module.a = 1, 2
print(dir(module), module.__dir__())
module.__dir__ = lambda: ["z", "a", "m"]
print(dir(module), module.__dir__(), types.ModuleType.__dir__(module))
for own in (5, lambda: 5, lambda: iter("cab"), lambda one: one):
    module.__dir__ = own
    try:
        print(dir(module))
    except TypeError as error:
        print(error)


class Derived(types.ModuleType):
    pass


class Hidden(types.ModuleType):
    __dict__ = property(lambda self: "no dictionary")


derived = Derived("derived")
derived.own = 1
print(dir(derived))
derived.__dir__ = lambda: ["of the module"]
print(dir(derived))
try:
    dir(Hidden("hidden"))
except TypeError as error:
    print(error)

empty = types.ModuleType.__new__(types.ModuleType, 1, two=2)
print(repr(empty), vars(empty), dir(empty))
for name in ("__name__", "missing"):
    try:
        getattr(empty, name)
    except AttributeError as error:
        print(error)
empty.__init__("named", "text")
print(empty, empty.__doc__, dir(empty))
