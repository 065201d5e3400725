# What a bound method does not have itself is its function's.
class A:
    def f(self, x: int = 1, *, y=2) -> str:
        "The doc of f."
        return x

    f.attribute = 5

    @classmethod
    def c(cls):
        pass


a = A()
for name in ("__name__", "__qualname__", "__module__", "__doc__", "attribute", "__defaults__", "__kwdefaults__",
             "__annotations__", "__dict__", "__closure__", "__type_params__", "missing", "__call__"):
    try:
        value = getattr(a.f, name)
        print(name, value if name != "__call__" else callable(value))
    except AttributeError as e:
        print(name, e)
print(a.f.__code__ is A.f.__code__, a.f.__globals__ is globals(), a.f.__func__ is A.f, a.f.__self__ is a)
print(A.c.__name__, a.c.__self__ is A, hasattr(a.f, "__name__"), hasattr(a.f, "nothing"))
for change in lambda: setattr(a.f, "attribute", 1), lambda: setattr(a.f, "__doc__", "x"), lambda: delattr(a.f, "new"):
    try:
        change()
    except AttributeError as e:
        print(e)
A.f.attribute = 6
print(a.f.attribute)
