"""The namespace of a class is seen through a proxy that cannot change it."""

class A: x = 1
print(type(vars(A)).__name__, type(A.__dict__).__name__, A.__dict__["x"], "x" in A.__dict__, len(A.__dict__) > 3)
try: A.__dict__["y"] = 2
except TypeError as e: print(e)
try: vars(A).update(x=1)
except AttributeError as e: print(e)
print(hasattr(A, "y"))
import types
print(types.MappingProxyType({"a": 1}), types.MappingProxyType({"a": 1}) | {"b": 2})

print({1: 2}.keys().mapping, {1: 2}.values().mapping, {1: 2}.items().mapping)
