# Annotations of functions: evaluated at the definition, in order, and kept on the function.
def note(x):
    print("evaluated", x)
    return x


def f(a: note("a"), /, b: note("b") = 1, *args: note("args"), c: note("c"), d=2, **kw: note("kw")) -> note("return"):
    pass


print(f.__annotations__)


def plain(x, y):
    pass


print(plain.__annotations__)
plain.__annotations__["x"] = int
print(plain.__annotations__)
plain.__annotations__ = None
print(plain.__annotations__)


def outer(T):
    def inner(x: T, y: list) -> (T, int):
        return x

    return inner


print(outer(str).__annotations__, outer(5).__annotations__, outer.__annotations__)
print(outer(5).__code__.co_freevars)


def default(x: int = 5, *, y: "text" = 6) -> None:
    return x + y


print(default(), default.__annotations__)
try:

    def broken(x: missing):
        pass

except NameError as e:
    print(e)
