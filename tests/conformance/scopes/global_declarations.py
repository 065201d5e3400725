# global and nonlocal where a name is bound by something else than an assignment.
import sys


def by_import():
    global module
    import sys as module
    from sys import maxsize as biggest
    global biggest


by_import()
print(module is sys, "biggest" in globals())


def by_every_statement():
    global a, b, c, d, e, f, g
    for a in range(2):
        pass
    with Manager() as b:
        pass

    def c():
        return "function"

    class d:
        pass

    try:
        1 / 0
    except ZeroDivisionError as e:
        print(repr(e))
    match [1, 2, 3]:
        case [f, *g]:
            pass
    [h := i for i in range(3)]
    print(h)


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        pass


by_every_statement()
print(a, b, c(), c.__qualname__, d.__qualname__, f, g, "e" in globals(), "h" in globals())


class Body:
    global in_class
    in_class = 1

    def method(self):
        return in_class

    global Nested

    class Nested:
        def inner(self):
            pass


print(in_class, Body().method(), Nested.__qualname__, Nested.inner.__qualname__, "in_class" in vars(Body))


def outer():
    x = "outer"

    class C:
        nonlocal x
        x = "changed by the class"
        y = x

    def middle():
        global x
        x = "global"

        def inner():
            return x
        return inner

    return x, C.y, "x" in vars(C), middle()()


print(outer(), x)


def deletes():
    global x
    del x
    y = 1

    def inner():
        nonlocal y
        del y

    inner()
    for read in lambda: x, lambda: y, inner:
        try:
            read()
        except NameError as error:
            print(type(error).__name__, error)


deletes()


def comprehension():
    global target
    n = 0

    def inner():
        nonlocal n
        return [n := n + i for i in range(4)]

    [target := i for i in range(3)]
    return inner(), n, target


print(comprehension(), target)
