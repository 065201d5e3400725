# and, or, not, conditional and chained expressions: what is evaluated, what comes out, with objects that watch and refuse.
log = []


class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        log.append(self.name)
        if isinstance(self.value, Exception):
            raise self.value
        return self.value

    def __repr__(self):
        return self.name


T, F, E = Truth("T", True), Truth("F", False), Truth("E", ValueError("no truth"))


def say(x):
    log.append(f"eval {x}")
    return x


def show(label, f):
    log.clear()
    try:
        result = f()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{label:<34}{result!s:<24}{' '.join(log)}")


show("T and F", lambda: say(T) and say(F))
show("F and T", lambda: say(F) and say(T))
show("T or F", lambda: say(T) or say(F))
show("F or T", lambda: say(F) or say(T))
show("F or F or T", lambda: F or F or T)
show("T and T and F and T", lambda: T and T and F and T)
show("F and T or T", lambda: F and T or T)
show("T or F and E", lambda: T or F and E)
show("(T or F) and E", lambda: (T or F) and E)
show("not T", lambda: not T)
show("not not F", lambda: not not F)
show("not (T and F)", lambda: not (T and F))
show("not T or T", lambda: not T or T)
show("1 if T else 2", lambda: 1 if say(T) else say(2))
show("1 if F else 2 if T else 3", lambda: 1 if F else 2 if T else 3)
show("(1 if F else T) and 5", lambda: (1 if F else T) and 5)
show("1 if T and F else 2", lambda: 1 if T and F else 2)
show("1 if T or E else 2", lambda: 1 if T or E else 2)
show("1 if not F and T else 2", lambda: 1 if not F and T else 2)
show("E and T", lambda: E and T)
show("T and E", lambda: T and E)
show("not (T and E)", lambda: not (T and E))
show("[x for x in if x]", lambda: [x for x in (T, F, T) if x])
show("all", lambda: all([T, F, E]))
show("any", lambda: any([F, T, E]))
show("filter(None)", lambda: list(filter(None, [T, F])))
show("bool(T)", lambda: bool(T))
show("T is T and T", lambda: T is T and T)


def statements():
    if F or T:
        log.append("if")
    while T and F:
        log.append("while")
    while not (F or T):
        log.append("never")
    assert T or E
    return "done"


show("statements", statements)


class Cmp:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def __lt__(self, other):
        log.append(f"{self.name}<{other.name}")
        return self.result

    def __eq__(self, other):
        log.append(f"{self.name}=={other.name}")
        return self.result

    __hash__ = None


a, b, c = Cmp("a", T), Cmp("b", F), Cmp("c", [])
show("a < b < c", lambda: a < b < c)
show("b < a < c", lambda: b < a < c)
show("c < a < b", lambda: c < a < b)
show("a < b == c", lambda: a < b == c)
show("not a < b", lambda: not a < b)
show("a < b and b < c", lambda: a < b and b < c)
show("say chain", lambda: say(1) < say(3) > say(2) != say(5))
show("broken chain", lambda: say(1) > say(3) > say(2))
show("in chain", lambda: say(1) in say([1]) in say([[1]]))
show("is chain", lambda: say(None) is say(None) is not say(1))
show("walrus in and", lambda: (x := say(0)) or (y := say(5)) and x + y)
show("walrus in if", lambda: n if (n := len(say("abc"))) > 2 else -n)
show("default or", lambda: (None or "" or 0 or [] or "last") + "!")
show("nested ternary call", lambda: (say if T else E)(say(1) if F else say(2)))
show("lambda in or", lambda: (F or (lambda: 7))())
show("short unpack", lambda: [*(T and "ab"), *(F or "cd")])
show("dict value", lambda: {"a": F or 1, "b": T and 2}["b"])
show("slice", lambda: [1, 2, 3][(F and 0) or 1:][0])
show("f-string", lambda: f"{T and 1}{F or 2:>3}")
show("ternary star", lambda: (lambda *a: a)(*(1, 2) if T else (3,)))
show("compare to bool", lambda: (T == True, F is False, bool(F) is False))
