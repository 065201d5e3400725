# yield in every part of try statements and loops.
def parts(log):
    try:
        log.append("try")
        got = yield 1
        if got:
            raise KeyError(got)
    except KeyError as error:
        log.append("except")
        yield repr(error)
    else:
        log.append("else")
        yield "else"
    finally:
        log.append("finally")
        yield "finally"
    log.append("end")


for sent in (None, "x"):
    log = []
    g = parts(log)
    print(next(g), g.send(sent), list(g), log)


def loops():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            yield i
        finally:
            yield "f", i
    else:
        yield "never"
    n = 0
    while n < 2:
        n += 1
        try:
            yield n
        except ValueError:
            yield "value"
            continue
        yield "no error"
    else:
        yield "else"


print(list(loops()))
g = loops()
for x in g:
    if x == 1:
        print(g.throw(ValueError))
    else:
        print(x)


def early():
    try:
        for i in range(3):
            try:
                yield i
                return "early"
            finally:
                yield "inner"
    finally:
        yield "outer"


g = early()
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def suppress():
    while True:
        try:
            yield
        except ValueError as error:
            print("suppressed", error)
        else:
            print("plain")


g = suppress()
next(g)
g.throw(ValueError(1))
g.send(None)
g.throw(ValueError(2))
try:
    g.throw(KeyError(3))
except KeyError as error:
    print(repr(error))


def reraising():
    try:
        yield 1
    except Exception as error:
        yield "about to"
        raise


g = reraising()
next(g)
print(g.throw(OSError("os")))
try:
    next(g)
except OSError as error:
    print(repr(error))


def comprehension_state():
    x = "kept"
    y = [x for x in (yield "iterable")]
    yield x, y


g = comprehension_state()
print(next(g))
print(g.send("ab"))
