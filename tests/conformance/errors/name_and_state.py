"""NameError family, RuntimeError, RecursionError, StopIteration, AssertionError."""


def attempt(f):
    try:
        print("no error:", f())
    except UnboundLocalError as e:
        print("UnboundLocalError", e)
    except NameError as e:
        print("NameError", e, e.name)
    except RecursionError as e:
        print("RecursionError", e)
    except RuntimeError as e:
        print("RuntimeError", e)
    except Exception as e:
        print(type(e).__name__, repr(e), e)


def unbound():
    x = x + 1


def loop_unbound():
    for i in []:
        pass
    return i


def deleted():
    y = 1
    del y
    y


def free_unbound():
    def inner():
        return later

    result = inner()
    later = 1
    return result


def endless(n):
    return endless(n + 1)


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


def changing():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def bare():
    raise


def assertion():
    assert 1 == 2, "one is not two"


def bare_assertion():
    assert []


def exhausted():
    return next(iter([]))


def import_missing():
    try:
        from math import nothing_like_this
    except ImportError as error:
        return type(error).__name__, str(error).partition(" (")[0]


def not_implemented():
    raise NotImplementedError("later")


def system_exit():
    try:
        raise SystemExit("message")
    except SystemExit as e:
        return e.code


def keyboard():
    try:
        raise KeyboardInterrupt
    except BaseException as e:
        return repr(e)


for f in (unbound, loop_unbound, deleted, free_unbound, lambda: undefined_name, lambda: endless(0), mutual_a, changing, bare):
    attempt(f)
for f in (assertion, bare_assertion, exhausted, import_missing, not_implemented, system_exit, keyboard):
    attempt(f)
attempt(lambda: (lambda: undefined_inside)())
attempt(lambda: [undefined_in_list for _ in "a"])
