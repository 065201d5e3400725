# throw raises where the generator waits.
def worker():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as error:
            print("caught", repr(error))
            yield "handled"
        except KeyError:
            return "key"


w = worker()
print(next(w))
print(w.throw(ValueError("a")))
print(w.send("x"))
print(w.throw(ValueError))
print(next(w))
try:
    w.throw(KeyError("end"))
except StopIteration as stop:
    print("stop", stop.value)
try:
    w.throw(ValueError("after the end"))
except ValueError as error:
    print("raised", error)

w = worker()
next(w)
try:
    w.throw(ZeroDivisionError("not caught"))
except ZeroDivisionError as error:
    print(error, error.__context__)
print(list(w))

w = worker()
try:
    w.throw(ValueError("not started"))
except ValueError as error:
    print(error)
print(list(w))

for bad in (1, "text", int, None, object()):
    w = worker()
    next(w)
    try:
        w.throw(bad)
    except TypeError as error:
        print(error)
    print(next(w))

for arguments in ((), (1, 2, 3, 4)):
    try:
        worker().throw(*arguments)
    except TypeError as error:
        print(error)


def chained():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("from inside") from error


g = chained()
next(g)
try:
    g.throw(ValueError("outside"))
except KeyError as error:
    print(repr(error), repr(error.__cause__), repr(error.__context__))


def in_handler():
    try:
        raise ValueError("first")
    except ValueError:
        yield 1


g = in_handler()
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error), repr(error.__context__))

same = ValueError("same")
g = worker()
next(g)
g.throw(same)
print(same.__traceback__ is not None)
