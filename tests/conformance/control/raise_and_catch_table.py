# raise and except in every form, as functions: what is caught by which clause, and what the chain looks like.
class Base(Exception):
    pass


class Child(Base):
    pass


class Other(Exception):
    pass


def which(e):
    try:
        raise e
    except Child:
        return "child"
    except (Base, KeyError):
        return "base or key"
    except LookupError as error:
        return "lookup", error.args
    except Exception as error:
        return "exception", repr(error)
    except:
        return "bare"


def chain(f):
    try:
        f()
    except BaseException as error:
        out = []
        while error is not None:
            out.append((repr(error), error.__suppress_context__))
            error = error.__cause__ or error.__context__
        return out
    return "nothing raised"


def handler(kind):
    try:
        raise Child("c")
    except kind as error:
        return repr(error)


def reraise():
    try:
        raise Base("b")
    except Base:
        raise


def reraise_other():
    try:
        raise Base("b")
    except Base as error:
        try:
            raise Other("o")
        except Other:
            raise error


def from_(cause):
    raise Base("b") from cause


def in_handler():
    try:
        raise Base("b")
    except Base:
        raise Other("o")


def in_finally():
    try:
        raise Base("b")
    finally:
        raise Other("o")


def in_else():
    try:
        pass
    except Base:
        return "caught"
    else:
        raise Base("else")


def nested():
    try:
        try:
            raise Base("1")
        except Other:
            return "wrong"
        finally:
            try:
                raise Child("2")
            except Child:
                pass
    except Base as error:
        return repr(error), repr(error.__context__)


def name_after():
    try:
        raise Base("b")
    except Base as e:
        pass
    return e


def rebound():
    e = "outer"
    try:
        raise Base("b")
    except Base as e:
        e = "changed"
    return e


def bare_outside():
    raise


def loop():
    out = []
    for k in (Child("c"), Base("b"), Other("o"), None):
        try:
            if k:
                raise k
        except Child:
            out.append("c")
            continue
        except Base:
            out.append("b")
        except Other:
            break
        else:
            out.append("else")
        finally:
            out.append("f")
    return out


def generator_raise():
    def g():
        try:
            yield 1
        except Base as error:
            raise Other("from the generator") from error

    it = g()
    next(it)
    it.throw(Base("thrown"))


def value_error_in_key():
    return sorted([1, 2], key=lambda v: int("x"))


def stop_in_generator():
    def g():
        yield from iter(lambda: next(iter([])), 1)
        raise StopIteration

    return list(g())


def assertion(v, *message):
    if message:
        assert v, message[0]
    else:
        assert v
    return "held"


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [which(e) for e in (Child("x"), Child, Base("b"), KeyError("k"), IndexError("i"), Other("o"), ValueError, KeyboardInterrupt(), SystemExit(1), GeneratorExit, ZeroDivisionError("z"), StopIteration(5))])
attempt(lambda: (which(5), which("text"), which(None), which(int), which([Base])))
attempt(lambda: (handler(Child), handler(Base), handler(Exception), handler(BaseException), handler((Other, Base)), handler((Child,))))
attempt(lambda: handler(Other))
attempt(lambda: handler(()))
attempt(lambda: handler(5))
attempt(lambda: handler("Child"))
attempt(lambda: handler(None))
attempt(lambda: handler((Other, 5)))
attempt(lambda: handler((Child, 5)))
attempt(lambda: handler([Child]))
attempt(lambda: handler(int))
attempt(lambda: (chain(reraise), chain(reraise_other), chain(in_handler), chain(in_finally), chain(in_else), chain(generator_raise), chain(value_error_in_key)))
attempt(lambda: (chain(lambda: from_(None)), chain(lambda: from_(Other("cause"))), chain(lambda: from_(Other)), chain(lambda: from_(5)), chain(lambda: from_("text")), chain(lambda: from_(int))))
attempt(lambda: (nested(), rebound(), loop()))
attempt(lambda: name_after())
attempt(lambda: bare_outside())
attempt(lambda: stop_in_generator())
attempt(lambda: (assertion(1), assertion([0], "m"), assertion("x")))
attempt(lambda: assertion(0))
attempt(lambda: assertion(0, "message"))
attempt(lambda: assertion("", 5))
attempt(lambda: assertion([], None))
attempt(lambda: assertion(None, Base("in an assert")))
attempt(lambda: assertion(0, ("a", 1)))
attempt(lambda: (chain(lambda: 1 / 0), chain(lambda: {}["k"]), chain(lambda: [][1]), chain(lambda: None.x), chain(lambda: undefined), chain(lambda: int("x")), chain(lambda: "a" + 1), chain(lambda: next(iter([]))), chain(lambda: (_ for _ in ()).throw(Base("t")))))
