# Notes, causes and contexts: how they are added, shown, cut, made circular, and what raise does to each.
def chain(error):
    seen = []
    while error is not None and len(seen) < 8:
        seen.append(f"{type(error).__name__}({error})")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(seen)


e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nwith two lines")
print(e.__notes__, e.__dict__, str(e), repr(e))
for bad in (5, None, b"x"):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
e.__notes__ = "text"
try:
    e.add_note("x")
except TypeError as error:
    print(error)
del e.__notes__
e.add_note("again")
print(e.__notes__)


def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["k"]
    except KeyError:
        raise ValueError("third")


try:
    three()
except ValueError as error:
    print(chain(error), error.__context__.__context__.__context__)


def from_none():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("clean") from None


def from_other():
    cause = TypeError("made elsewhere")
    try:
        {}["k"]
    except KeyError as error:
        try:
            raise ValueError("v") from cause
        except ValueError as inner:
            print(inner.__cause__ is cause, inner.__context__ is error, inner.__suppress_context__)
            raise


for f in (from_none, from_other):
    try:
        f()
    except ValueError as error:
        print(chain(error), repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError("v") from KeyError
except ValueError as error:
    print(repr(error.__cause__))
for cause in (5, "text", int):
    try:
        raise ValueError("v") from cause
    except TypeError as error:
        print(error)


def finally_raises():
    try:
        raise ValueError("lost?")
    finally:
        raise KeyError("from finally")


def finally_swallows():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i == 2:
                break
            continue
    return i


try:
    finally_raises()
except KeyError as error:
    print(chain(error))
print(finally_swallows())


def same_again():
    error = ValueError("one object")
    try:
        raise error
    except ValueError as caught:
        try:
            raise error
        except ValueError as twice:
            print(twice is error, twice.__context__)
        try:
            raise KeyError("k")
        except KeyError as k:
            print(k.__context__ is error)
            try:
                raise error
            except ValueError as thrice:
                print(chain(thrice), thrice.__context__ is k, k.__context__)


same_again()
a, b = ValueError("a"), KeyError("b")
a.__cause__, b.__cause__ = b, a
print(chain(a))
try:
    raise a
except ValueError as error:
    print(chain(error)[:60])
try:
    try:
        raise ValueError("inner")
    except ValueError as error:
        saved = error
    raise KeyError("later")
except KeyError as error:
    print(error.__context__, saved.__context__)
try:
    print(error)
except NameError as missing:
    print(missing)


def gen():
    try:
        yield
    except ValueError as error:
        raise KeyError("in generator") from error


g = gen()
next(g)
try:
    g.throw(ValueError("thrown"))
except KeyError as error:
    print(chain(error))
e = ValueError("uncaught, with notes")
e.add_note("note one")
e.add_note("note two\n  indented line")
e.__notes__.append(5)
try:
    int("x")
except ValueError:
    raise e from OSError(2, "cause")
