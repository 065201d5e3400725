# try, except, else and finally in all nestings, and every way to leave them.
log = []


def note(*items):
    log.append(items if len(items) > 1 else items[0])


def show(label, f, *args):
    log.clear()
    try:
        result = f(*args)
    except BaseException as error:
        result = f"raised {error!r} from {error.__cause__!r} in {error.__context__!r}"
    print(label, result, log)


def leave(how, where):
    for i in range(3):
        try:
            note("try")
            if where == "try":
                if how == "return":
                    return "from try"
                if how == "break":
                    break
                if how == "continue":
                    continue
                if how == "raise":
                    raise KeyError(i)
            if where == "except":
                raise ValueError(i)
        except ValueError as caught:
            note("except", str(caught))
            if how == "return":
                return "from except"
            if how == "break":
                break
            if how == "continue":
                continue
            raise
        else:
            note("else")
            if where == "else":
                if how == "return":
                    return "from else"
                if how == "break":
                    break
                if how == "continue":
                    continue
                raise IndexError(i)
        finally:
            note("finally", i)
            if where == "finally":
                if how == "return":
                    return "from finally"
                if how == "raise":
                    raise OSError(i)
    else:
        note("loop else")
    return "end"


for where in ["try", "except", "else", "finally", "nowhere"]:
    for how in ["return", "break", "continue", "raise"]:
        show(f"{how} in {where}", leave, how, where)


def override():
    try:
        return note("first") or "try value"
    finally:
        note("cleanup")
        return "finally value"


def swallow():
    while True:
        try:
            1 // 0
        finally:
            break
    return "swallowed"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
        note(x)


def three():
    try:
        try:
            try:
                raise KeyError("inner")
            finally:
                note("one")
        except ValueError:
            note("not here")
        finally:
            note("two")
    except KeyError as error:
        note(error.args)
        try:
            raise TypeError("second") from error
        except TypeError as second:
            note(second.__cause__ is error)
            raise
    finally:
        note("three")


def replaced():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        finally:
            raise IndexError(3)


def reraise_outer():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


def nested_loops():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        continue
                    if i == 1:
                        break
                    if i == 2:
                        return i, j
                    note(i, j)
                finally:
                    note("inner", i, j)
        finally:
            note("outer", i)


def order():
    for kind in [KeyError, IndexError, ArithmeticError, StopIteration]:
        try:
            raise kind("x")
        except IndexError:
            note("index")
        except LookupError as e:
            note(type(e).__name__)
        except (OSError, ArithmeticError):
            note("tuple")
        except:
            note("bare")


def bad_matcher():
    try:
        raise KeyError
    except 5:
        note("never")


def matcher_raises():
    try:
        raise KeyError("k")
    except note("evaluated") or undefined:
        pass


def in_condition():
    try:
        pass
    except note("not evaluated"):
        pass
    else:
        return "no exception"


def recursive(n):
    try:
        return recursive(n - 1) if n else 1 // n
    except ZeroDivisionError as error:
        note(n)
        if n == 2:
            return "handled"
        raise
    finally:
        note(-n)


def cells():
    functions = []
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            functions.append(lambda: e)
        finally:
            functions.append(lambda: i)
    return [f() for f in functions[1::2]], len(functions)


for f in [override, swallow, value_kept, three, replaced, reraise_outer, nested_loops, order, bad_matcher, matcher_raises, in_condition, cells]:
    show(f.__name__, f)
show("recursive", recursive, 4)
