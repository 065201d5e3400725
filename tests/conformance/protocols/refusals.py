# What is said of special methods that give something wrong depends on who asked.
def show(what, function):
    try:
        result = function()
    except Exception as error:
        print(what, f"{type(error).__name__}: {error}", error.__context__)
    else:
        print(what, result)


def having(name, value):
    return type("Odd", (), {name: lambda self, *args: value})()


for value in (5, None, b"x", ["y"]):
    odd = having("__repr__", value)
    show("repr", lambda: repr(odd))
    show("str", lambda: str(odd))
    show("format", lambda: f"{odd}")
    show("percent", lambda: "%s %r" % (1, odd))
    show("object.__str__", lambda: object.__str__(odd))
    show("list", lambda: str([odd]))


class Text(str):
    pass


print(type(str(having("__repr__", Text("t")))).__name__)

for value in (5, "text", None):
    odd = having("__iter__", value)
    show("in", lambda: 1 in odd)
    show("iter", lambda: iter(odd))


class Raising:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error


show("in: TypeError", lambda: 1 in Raising(TypeError("own text")))
show("in: ValueError", lambda: 1 in Raising(ValueError("own text")))
show("in: nothing", lambda: 1 in 5)

large = having("__index__", 1 << 70)
for container in ([1], (1,), "a", b"a", bytearray(b"a"), memoryview(b"a")):
    show(type(container).__name__, lambda: container[large])
    show(type(container).__name__, lambda: container[1 << 70])
show("range", lambda: range(1 << 80)[large])
show("assignment", lambda: [1].__setitem__(large, 1))
show("deletion", lambda: [1].__delitem__(large))
show("dict", lambda: {1: 2}.get(large))

show("staticmethod", lambda: staticmethod(function=len))
show("classmethod", lambda: classmethod(function=len))
show("staticmethod", lambda: staticmethod(len, 1))

for args in ((), ("m",), ("m", 2), ("m", 2, 3), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t"), 3), (None, 1, 2)):
    try:
        print(args, repr(str(SyntaxError(*args))), repr(str(IndentationError(*args))))
    except TypeError as error:
        print(args, error)
