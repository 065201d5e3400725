# except*: names, sys.exception() in the clauses, closures, generators, and subclasses that split oddly.
import sys

EG = ExceptionGroup


def names():
    e = "before"
    try:
        raise EG("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        f = lambda: e
        print(repr(sys.exception()), sys.exception() is e, f() is e)
    except* TypeError as g:
        print(repr(sys.exception()), sys.exception() is g)
    try:
        f()
    except NameError as error:
        print(error)
    try:
        e
    except UnboundLocalError as error:
        print(error)
    print(sys.exception())


names()


def deleted():
    try:
        raise EG("g", [ValueError(1)])
    except* ValueError as e:
        del e
    try:
        raise EG("g", [ValueError(1)])
    except* ValueError as e:
        e = 3
        print(e)


deleted()


def generator():
    try:
        yield 1
    except* ValueError as e:
        got = yield ("value", repr(e), repr(sys.exception()))
        print("got", got, sys.exception() is e)
    except* TypeError as e:
        yield ("type", repr(e))
    yield "end"


g = generator()
print(next(g))
print(g.throw(EG("g", [ValueError(1), TypeError(2)])))
print(sys.exception())
print(g.send("x"))
print(next(g))
print(list(g))

module_level = []
try:
    raise EG("m", [ValueError(1), OSError(2)])
except* OSError as err:
    module_level.append(err)
except* ValueError:
    module_level.append("v")
print(module_level, "err" in globals())


class Odd(EG):
    def split(self, wanted):
        return self.how


for how in (None, None), (EG("a", [ValueError(1)]), None), (None, OSError("rest")):
    odd = Odd("o", [KeyError(1)])
    odd.how = how
    try:
        try:
            raise odd
        except* ValueError as e:
            print("matched", repr(e))
        print("nothing left")
    except BaseException as e:
        print(repr(e))


class Context:
    def __exit__(self, kind, value, tb):
        print("exit", kind, repr(value))

    def __enter__(self):
        return self


def leaving():
    with Context():
        try:
            raise EG("g", [ValueError(1), TypeError(2)])
        except* ValueError:
            pass


try:
    leaving()
except EG as e:
    print(repr(e))
    lines = []
    tb = e.__traceback__
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(len(lines))
