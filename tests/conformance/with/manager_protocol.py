# The protocol of with: order of calls, what __exit__ is given, suppression, several managers, targets, mistakes.
class M:
    def __init__(self, name, *, suppress=False, enter=None, exit=None):
        self.name, self.suppress, self.enter, self.exit = name, suppress, enter, exit

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.enter:
            raise self.enter
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback and traceback.tb_lineno > 0, end="; ")
        if self.exit:
            raise self.exit
        return self.suppress


def attempt(f):
    try:
        print("->", f())
    except Exception as error:
        print("->", type(error).__name__, error, "| context", repr(error.__context__))


def plain():
    with M("a") as a, M("b") as b:
        print("body", a, b, end="; ")
    return "done"


def raising(*managers):
    with managers[0]:
        with managers[1]:
            raise ValueError("body")
    return "suppressed"


def returning():
    with M("r"):
        return print("in return", end="; ")


def looping():
    out = []
    for i in range(4):
        with M(str(i), suppress=i == 2):
            if i == 0:
                continue
            if i == 2:
                raise KeyError(i)
            if i == 3:
                break
            out.append(i)
    return out


def targets():
    box, items = type("Box", (), {})(), [0, 0]
    with M("x") as box.attr, M("y") as items[1], M("xyz") as (p, q, r), M("st") as [*rest]:
        pass
    return box.attr, items, p, q, r, rest


def parenthesised():
    with (
        M("one") as one,
        M("two"),
        M("three") as three,
    ):
        return one, three


attempt(plain)
attempt(lambda: raising(M("a"), M("b")))
attempt(lambda: raising(M("a", suppress=True), M("b")))
attempt(lambda: raising(M("a"), M("b", suppress=True)))
attempt(lambda: raising(M("a", exit=KeyError("exit a")), M("b")))
attempt(lambda: raising(M("a"), M("b", exit=KeyError("exit b"))))
attempt(lambda: raising(M("a", suppress="truthy"), M("b", exit=TypeError("exit b"))))
attempt(lambda: raising(M("a"), M("b", enter=OSError("enter b"))))
attempt(lambda: raising(M("a", enter=OSError("enter a")), M("b")))
attempt(returning)
attempt(looping)
attempt(targets)
attempt(parenthesised)


class NoExit:
    def __enter__(self):
        print("never called")


class NoEnter:
    def __exit__(self, *a):
        pass


class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *a: 1


class WrongExit:
    def __enter__(self):
        return self

    def __exit__(self):
        return True


class Static:
    @staticmethod
    def __enter__():
        return "static"

    @classmethod
    def __exit__(cls, *exc):
        print(cls.__name__, len(exc), end="; ")


def use(manager):
    with manager as m:
        print("body", m if isinstance(m, str) else type(m).__name__, end="; ")


for manager in (NoExit(), NoEnter(), OnInstance(), WrongExit(), Static(), 5, None, "text", M, [], (M("t1"), M("t2"))):
    attempt(lambda: use(manager))


def bad_unpack():
    with M("ab") as (x, y, z):
        print("not here")


attempt(bad_unpack)


class Reentrant:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self

    def __exit__(self, *exc):
        self.depth -= 1


r = Reentrant()
with r, r, r as again:
    print(r.depth, again is r)
print(r.depth)


def generator():
    with M("g"):
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()
print()
g = generator()
next(g)
attempt(lambda: g.throw(LookupError("thrown")))
with M("outer"):
    with M("inner", exit=ValueError("from exit")):
        raise KeyError("from body")
