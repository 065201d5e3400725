# finally in every corner: returns that replace, loops left and resumed, nested ones, generators, order of it all.
log = []


def note(x):
    log.append(x)
    return x


def replaced():
    try:
        return note("try")
    finally:
        return note("finally")


def kept():
    x = "before"
    try:
        return x
    finally:
        x = "after"
        note(x)


def swallowed():
    try:
        1 / 0
    finally:
        return "swallowed"


def loops():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(("body", i))
        finally:
            out.append(("finally", i))
    else:
        out.append("else")
    while True:
        try:
            break
        finally:
            out.append("left while")
    return out


def nested():
    try:
        try:
            try:
                return note("inner")
            finally:
                note("f1")
        finally:
            note("f2")
            raise ValueError("from f2")
    except ValueError as error:
        note(str(error))
        return repr(error.__context__)
    finally:
        note("f3")


def else_raises():
    try:
        note("body")
    except ValueError:
        note("not here")
    else:
        note("else")
        raise ValueError("from else")
    finally:
        note("finally")


def return_in_handler():
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError as error:
            if i == 1:
                return error.args, i
        finally:
            note(("f", i))


def override_exception():
    while True:
        try:
            raise ValueError("dropped")
        finally:
            break
    return "went on"


def deep_return(n):
    try:
        if n == 0:
            return "bottom"
        return deep_return(n - 1)
    finally:
        note(n)


def yielding():
    try:
        yield 1
        yield 2
    finally:
        note("cleanup")
        yield "from finally"


def try_in_finally():
    try:
        raise ValueError("a")
    finally:
        try:
            raise KeyError("b")
        except KeyError as error:
            note(repr(error.__context__))


def with_del():
    try:
        raise ValueError("v")
    except ValueError as error:
        error = "rebound"
        note(error)
    try:
        error
    except UnboundLocalError as problem:
        return str(problem)


def conditional(flag):
    try:
        if flag == "return":
            return "returned"
        if flag == "raise":
            raise ValueError("raised")
    except ValueError:
        return "handled"
    else:
        return "else"
    finally:
        if flag == "override":
            return "overridden"
        note(flag)


for f in (replaced, kept, swallowed, loops, nested, else_raises, return_in_handler, override_exception, lambda: deep_return(4), try_in_finally, with_del, *[lambda flag=flag: conditional(flag) for flag in ("return", "raise", "none", "override")]):
    log.clear()
    try:
        print(f.__name__, "->", f(), log)
    except Exception as error:
        print(f.__name__, "raised", repr(error), log)
log.clear()
g = yielding()
print(next(g), next(g), next(g), log)
g = yielding()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error, log)
try:
    print(list(g))
except GeneratorExit as error:
    print(repr(error))

values = []
for i in range(4):
    try:
        for j in range(4):
            try:
                if j == 2:
                    break
                if i == 2:
                    raise StopIteration(i)
                values.append((i, j))
            finally:
                values.append("f")
    except StopIteration as stop:
        values.append(stop.value)
        continue
    finally:
        values.append("F")
print(values)
