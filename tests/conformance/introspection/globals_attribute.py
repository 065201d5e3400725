"""__globals__, __builtins__ lookups and module names through functions."""

x = 1


def f():
    return x


def nested():
    return lambda: x


print(f.__globals__ is nested.__globals__, f.__globals__ is nested().__globals__, f.__globals__["x"], "f" in f.__globals__)
f.__globals__["x"] = 2
print(f(), x, nested()())
f.__globals__["y"] = 3
print(y)
del f.__globals__["y"]
try:
    y
except NameError as error:
    print(error)
f.__globals__.update(len=lambda v: "fake")
print(len("abc"))
del f.__globals__["len"]
print(len("abc"))
try:
    f.__globals__ = {}
except AttributeError as error:
    print(error)
print(f.__globals__["__name__"], [name for name in f.__globals__ if name in ("x", "f", "nested", "error")])


def reader():
    return [g["x"] for g in (f.__globals__,)], f.__globals__.get("missing", "none")


print(reader())
saved = f.__globals__["nested"]
f.__globals__["nested"] = lambda: lambda: "replaced"
print(nested()(), saved()())
for name in ("x", "zzz"):
    try:
        print(f.__globals__.pop(name))
    except KeyError as error:
        print("KeyError", error)
try:
    f()
except NameError as error:
    print(error)
x = "back"
print(f(), type(f.__globals__).__name__, f.__module__)
