# Captured variables bound by every kind of statement, read by one inner function made before any of them ran.
import contextlib


def bound_everywhere():
    def read():
        out = {}
        for name, f in readers.items():
            try:
                out[name] = f()
            except NameError as error:
                out[name] = f"{type(error).__name__}: {error}"
        return out

    readers = {
        "for": lambda: target, "with": lambda: manager, "except": lambda: problem, "import": lambda: imported, "from": lambda: pi, "walrus": lambda: walrus, "match": lambda: (matched, rest), "class": lambda: Local.__name__, "def": lambda: function(), "star": lambda: starred,
        "augmented": lambda: total, "annotated": lambda: annotated, "tuple": lambda: (a, b), "nested": lambda: deep, "unset": lambda: never, "attribute": lambda: box.value, "item": lambda: items[0],
    }
    print("before", read())
    for target in range(3):
        pass
    with contextlib.nullcontext("m") as manager:
        pass
    try:
        1 / 0
    except ZeroDivisionError as problem:
        print("inside", readers["except"]())
    import math as imported
    from math import pi
    print((walrus := 5) + 1)
    match {"k": 1, "z": 2}:
        case {"k": matched, **rest}:
            pass

    class Local:
        pass

    def function():
        return "called"

    first, *starred = "abc"
    total = 1
    total += 1
    annotated: int = 7
    (a, [b]) = 1, [2]
    [[deep]] = [[9]]
    if False:
        never = 1
    box = Local()
    box.value = "v"
    items = ["i"]
    after = read()
    after["import"] = after["import"].__name__
    print("after", after)
    for target in []:
        pass
    total += 10
    box.value, items[0] = "w", "j"
    del manager, a
    annotated = "again"
    again = read()
    print("changed", {k: again[k] for k in ("for", "with", "augmented", "tuple", "annotated", "attribute", "item")})
    print(sorted(readers["tuple"].__code__.co_freevars), readers["except"].__closure__[0] is readers["except"].__closure__[0], sorted(read.__code__.co_freevars))


bound_everywhere()


def parameters(p, /, q, *args, k=1, **kwargs):
    def read():
        return p, q, args, k, kwargs

    def write(*new):
        nonlocal p, q, args, k, kwargs
        p, q, args, k, kwargs = new

    first = read()
    write(*"vwxyz")
    second = read()
    p += "!"
    del kwargs
    try:
        third = read()
    except NameError as error:
        third = str(error)
    return first, second, third, p


print(parameters(1, 2, 3, k=4, z=5))


def comprehension_targets():
    fs = [lambda: x for x in range(3)]
    gs = {n: (lambda: n * 10) for n in "ab"}
    hs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    ws = [(lambda: y, y := z) for z in range(3)]
    return [f() for f in fs], [g() for g in gs.values()], [h() for row in hs for h in row], [w[0]() for w in ws], y


print(comprehension_targets())


def loop_else():
    fs = []
    while len(fs) < 3:
        n = len(fs)
        fs.append(lambda: (n, last))
    else:
        last = "else"
    try:
        fs.append(1 / 0)
    except ZeroDivisionError as e:
        fs.append(lambda: e)
    finally:
        last = "finally"
    out = [f() for f in fs[:3]]
    try:
        fs[3]()
    except NameError as error:
        out.append(str(error))
    return out


print(loop_else())
