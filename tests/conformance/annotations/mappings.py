# Annotations go to the mapping that is there; modules get one when somebody asks.
import types


class Recording(dict):
    def __setitem__(self, key, value):
        print("annotates", key, value)
        super().__setitem__(key, value)


class Prepared(type):
    def __prepare__(name, bases):
        return {"__annotations__": Recording()}


class Annotated(metaclass=Prepared):
    field: "text"


print(Annotated.__annotations__)

namespace = {"__annotations__": {1: 2}}
exec("x: int = 5", namespace)
print(namespace["__annotations__"])

module = types.ModuleType("made")
print("__annotations__" in module.__dict__, module.__annotations__, "__annotations__" in module.__dict__)
del module.__annotations__
print("__annotations__" in module.__dict__, module.__annotations__)
module.__annotations__ = {"a": 1}
print(module.__annotations__)
del module.__annotations__
try:
    del module.__annotations__
except AttributeError as error:
    print(error)

try:
    exec("del __annotations__\nx: int = 3", {"__annotations__": {}})
except NameError as error:
    print(error)

lines = {}
for line in ["a: int", "b: str = 'c'"]:
    exec(compile(line, "line", "single"), lines)
print(lines["__annotations__"])
