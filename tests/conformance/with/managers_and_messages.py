# with over managers of every kind, as functions: what comes out, what is suppressed, and the messages.
class M:
    def __init__(self, value=None, result=False, fail=None):
        self.value, self.result, self.fail, self.seen = value, result, fail, []

    def __enter__(self):
        if self.fail == "enter":
            raise OSError("enter failed")
        return self.value

    def __exit__(self, kind, value, tb):
        self.seen.append((kind and kind.__name__, value and str(value), tb is not None))
        if self.fail == "exit":
            raise KeyError("exit failed")
        return self.result


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        return 1


class BadTruth:
    def __bool__(self):
        raise TypeError("no truth")


def use(m, f=lambda v: v):
    with m as v:
        return f(v)


def after(m, f=lambda v: v):
    with m as v:
        f(v)
    return "after", m.seen


def both(a, b, f=lambda: "body"):
    with a as x, b as y:
        f()
    return a.seen, b.seen


def boom(*a):
    raise ValueError("boom")


def target(m):
    with m as (a, *b):
        return a, b


def loop(n, m):
    out = []
    for i in range(n):
        with m:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
    return out, len(m.seen)


def swallow_return(m):
    with m:
        return "from inside"
    return "never"


def swallow_raise(m):
    with m:
        boom()
    return "suppressed"


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (use(M(5)), use(M()), use(M("v"), str.upper), after(M()), after(M(1, True))))
attempt(lambda: after(M(), boom))
attempt(lambda: after(M(result=True), boom))
attempt(lambda: after(M(result="truthy"), boom))
attempt(lambda: after(M(result=[]), boom))
attempt(lambda: after(M(result=BadTruth()), boom))
attempt(lambda: after(M(result=BadTruth())))
attempt(lambda: use(M(fail="enter")))
attempt(lambda: after(M(fail="exit")))
attempt(lambda: after(M(fail="exit"), boom))
attempt(lambda: (both(M(), M()), both(M(result=True), M(), boom), both(M(), M(result=True), boom)))
attempt(lambda: both(M(), M(), boom))
attempt(lambda: both(M(), M(fail="enter")))
attempt(lambda: both(M(result=True), M(fail="enter")))
attempt(lambda: both(M(result=True), M(fail="exit")))
attempt(lambda: both(M(result=True), M(fail="exit"), boom))
attempt(lambda: both(M(fail="exit"), M(), boom))
attempt(lambda: (target(M([1, 2, 3])), target(M("ab")), target(M((1,)))))
attempt(lambda: target(M([])))
attempt(lambda: target(M(5)))
attempt(lambda: target(M(None)))
attempt(lambda: (loop(5, M()), loop(2, M()), loop(0, M())))
attempt(lambda: (swallow_return(M()), swallow_return(M(result=True)), swallow_raise(M(result=True))))
attempt(lambda: swallow_raise(M()))
attempt(lambda: use(NoExit()))
attempt(lambda: use(NoEnter()))
attempt(lambda: use(5))
attempt(lambda: use(None))
attempt(lambda: use("text"))
attempt(lambda: use(M))
attempt(lambda: use([M()]))
attempt(lambda: use(lambda: M()))
attempt(lambda: (type(M().__enter__()).__name__, M().__exit__(None, None, None), M(result=5).__exit__(None, None, None)))
attempt(lambda: M().__exit__())
attempt(lambda: use(type("S", (), {"__enter__": staticmethod(lambda: "static"), "__exit__": staticmethod(lambda *a: len(a))})()))
attempt(lambda: use(type("C", (), {"__enter__": classmethod(lambda cls: cls.__name__), "__exit__": lambda self, *a: None})()))
attempt(lambda: use(type("P", (), {"__enter__": property(lambda self: lambda: "property"), "__exit__": property(lambda self: lambda *a: None)})()))
attempt(lambda: use(type("W", (), {"__enter__": lambda self, extra: 1, "__exit__": lambda self, *a: None})()))
attempt(lambda: use(type("W", (), {"__enter__": lambda self: 1, "__exit__": lambda self: None})()))
attempt(lambda: use(type("W", (), {"__enter__": 5, "__exit__": lambda self, *a: None})()))
attempt(lambda: use(type("W", (), {"__enter__": lambda self: 1, "__exit__": None})()))
attempt(lambda: use(type("G", (), {"__getattr__": lambda self, name: lambda *a: 1})()))
