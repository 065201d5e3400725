"""finally runs on every way out, and what it does wins."""

log = []


def ways(how):
    for i in range(3):
        try:
            log.append(f"{how}{i}")
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError("raised")
        finally:
            log.append("f")
    return "end"


for how in ("return", "break", "continue", "raise", "pass"):
    try:
        print(how, ways(how), log)
    except ValueError as error:
        print(how, error, log)
    log.clear()


def override():
    while True:
        try:
            raise KeyError("lost")
        finally:
            break
    return "break in finally drops the exception"


print(override())


def nested():
    out = []
    try:
        try:
            try:
                out.append(1)
                1 / 0
            finally:
                out.append(2)
        except ZeroDivisionError:
            out.append(3)
            raise KeyError("from handler")
        else:
            out.append("no")
        finally:
            out.append(4)
    except KeyError as error:
        out.append(str(error))
    finally:
        out.append(5)
    return out


print(nested())


def returns(n):
    try:
        if n == 0:
            return "try"
        raise ValueError(n)
    except ValueError:
        if n == 1:
            return "except"
    else:
        return "else"
    finally:
        log.append(n)
        if n == 2:
            return "finally"
    return "after"


print([returns(n) for n in range(4)], log)


def loop_continue_finally():
    seen = []
    for i in range(4):
        try:
            try:
                if i % 2:
                    continue
                seen.append(i)
            finally:
                seen.append("inner")
        finally:
            seen.append("outer")
    return seen


print(loop_continue_finally())
