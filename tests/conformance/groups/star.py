# except*: which clauses run with what, and what goes on.
EG = ExceptionGroup


def show(e):
    return repr(e) if e is not None else None


def run(raised, *clauses):
    log = []
    try:
        try:
            if raised is not None:
                raise raised
            log.append("body")
        except* ValueError as e:
            log.append(("ValueError", show(e)))
            clauses and clauses[0](e)
        except* (TypeError, KeyError) as e:
            log.append(("TypeError, KeyError", show(e)))
            len(clauses) > 1 and clauses[1](e)
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("out", show(e), show(e.__context__), show(e.__cause__)))
    print(*log, sep="\n  ")


def fail(e):
    raise OSError("new")


def again(e):
    raise


def same(e):
    raise e


def wrap(e):
    raise RuntimeError("from") from e


v, t, k, o = ValueError("v"), TypeError("t"), KeyError("k"), OSError("o")
run(None)
run(v)
run(o)
run(t)
run(EG("g", [v]))
run(EG("g", [v, t]))
run(EG("g", [v, t, o]))
run(EG("g", [o]))
run(EG("g", [v, EG("in", [t, o, EG("deep", [v, k])])]))
run(v, fail)
run(EG("g", [v, o]), fail)
run(EG("g", [v, t]), fail, fail)
run(EG("g", [v, t, o]), again)
run(EG("g", [v, t, o]), again, again)
run(EG("g", [EG("in", [v, t]), o]), again, fail)
run(v, again)
run(v, same)
run(EG("g", [v, o]), same)
run(EG("g", [v, t]), wrap)
run(KeyboardInterrupt())
run(BaseExceptionGroup("b", [KeyboardInterrupt(), v]))


def checks(make):
    try:
        try:
            raise EG("g", [ValueError(1)])
        except* make() as e:
            print("matched", e)
    except Exception as e:
        print(type(e).__name__, e)


for named in int, 3, EG, BaseExceptionGroup, (ValueError, EG), (ValueError, 1), [ValueError], ():
    checks(lambda: named)
checks(lambda: 1 / 0)


def nested():
    try:
        try:
            raise EG("g", [ValueError(1), TypeError(2), KeyError(3)])
        except* ValueError:
            try:
                raise EG("h", [TypeError(4)])
            except* TypeError as e:
                print("inner", repr(e))
        except* TypeError as e:
            print("outer", repr(e))
            for i in range(5):
                if i == 2:
                    break
                continue
            print(i)
    except* KeyError as e:
        print("last", repr(e))
    try:
        e
    except NameError as error:
        print(error)


nested()
