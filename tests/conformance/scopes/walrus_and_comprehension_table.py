# Names bound by := in every place it may stand, and what comprehensions, lambdas and classes make of them.
log = []


def say(v):
    log.append(v)
    return v


def in_while(xs):
    it, out = iter(xs), []
    while (x := next(it, None)) is not None:
        out.append(x)
    return out, x


def in_if(v):
    if (n := len(v)) > 3:
        return "long", n
    elif m := n * 2:
        return "short", n, m
    return "empty", n, m


def in_comprehension(n):
    values = [y for i in range(n) if (y := i * i) % 2]
    return values, y


def nested():
    return [[(t := i + j) for j in range(2)] for i in range(2)], t


def in_lambda():
    f = lambda v: (w := v * 2) + w
    return f(3), "w" in locals()


def in_default(a=(d := 5)):
    return a, d


def in_arguments():
    return max((a := 3), (b := 5)), a, b


def in_display():
    return [x := 1, x + 1], {(k := "key"): (v := 2)}, k, v, (p := (1, 2)), p


def in_fstring():
    return f"{(q := 7)} {q + 1} {(r := 'x')!r:>4}", q, r


def in_slice():
    xs = list(range(10))
    return xs[(s := 2):(e := 5)], s, e


def chained():
    return (a := (b := 3) + 1), a, b


def captured():
    fs = [lambda: z for i in range(3) if (z := i) >= 0]
    return [f() for f in fs], z


def closure():
    def inner():
        nonlocal total
        return (total := total + 1)

    total = 0
    return inner(), inner(), total


def with_global():
    global g_walrus
    return (g_walrus := "set"), g_walrus


def in_generator():
    g = (u := i for i in range(3))
    first = next(g)
    return first, u, list(g), u


def in_assert():
    assert (n := 5), "never"
    return n


def in_return_of_lambda():
    return (lambda: (v := 1, v + 1))()


def in_match(v):
    match (m := v):
        case [a, b] if (s := a + b) > 2:
            return m, s
        case _:
            return "other", m


def order():
    log.clear()
    result = [say(1), (x := say(2)), say(x + 1), (lambda: (y := say(4)) + 1)()]
    return result, list(log)


def unbound():
    if False and (q := 1):
        pass
    return q


class Body:
    a = (b := 2) + 1
    c = b
    d = (lambda: (e := 5))()


any_of = any((hit := w) == "b" for w in "abc")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (in_while([1, 2, 3]), in_while([]), in_while([0, 1])))
attempt(lambda: (in_if("abcd"), in_if("ab"), in_if("")))
attempt(lambda: (in_comprehension(5), nested(), in_lambda(), in_arguments(), in_display(), in_fstring(), in_slice(), chained(), captured(), closure(), with_global(), g_walrus))
attempt(lambda: in_comprehension(1))
attempt(lambda: (in_default(), in_default(1), d))
attempt(lambda: (in_generator(), in_assert(), in_return_of_lambda(), in_match([1, 2]), in_match([1, 1]), in_match(5), order()))
attempt(lambda: unbound())
attempt(lambda: (Body.a, Body.b, Body.d, hasattr(Body, "e"), any_of, hit))
attempt(lambda: ((z := 5), z))
attempt(lambda: ([last := i for i in range(3)], last))
attempt(lambda: (lambda: last)())
attempt(lambda: ([(n := i, n) for i in range(2)], n))
attempt(lambda: ((a_tuple := 1, 2), a_tuple))
attempt(lambda: (print((printed := "p")), printed))
attempt(lambda: (in_while.__code__.co_varnames, in_comprehension.__code__.co_varnames, captured.__code__.co_cellvars, in_lambda.__code__.co_varnames))
attempt(lambda: not_yet_bound)
