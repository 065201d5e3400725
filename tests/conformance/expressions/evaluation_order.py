# Operands, targets, arguments and keys are evaluated once, from the left, in Python's order.
log = []


def n(value, result=None):
    log.append(value)
    return value if result is None else result


def flush(label, *results):
    print(label, log, *results)
    log.clear()


flush("binary", n(1) + n(2) * n(3) ** n(2) - n(4) // n(2))
flush("comparison", n(1) < n(2) < n(1) < n(5), n(3) == n(3) != n(4))
flush("and or", n(0) or n(2) and n(0) or n(5), not n(1), n(1) and n(2) or n(3))
flush("conditional", n(1) if n(0) else n(2), n(3) if n(4) else n(5))
flush("in and is", n(1) in n("list", [1]), n(2) is not n(None), n(1) not in [n(1)])
flush("call", n("f", print)(n("a"), *n("b", "xy"), k := n("k"), end=n("\n"), **n("d", {"sep": "-"})))
flush("subscript", n("c", [1, 2, 3])[n(0) : n(2) : n(1)], n("d", {1: 2})[n(1)])
flush("displays", [n(1), *n("s", [2])], (n(3), n(4)), {n(5): n(6), **n("m", {7: 8})}, {n(9)})
box, row = {}, [0, 0, 0]
n("t", box)[n("k")] = n("v")
flush("assign", box)
n("t1", box)[n("k1")], n("t2", row)[n(1)] = n("v1"), n(2)
flush("tuple assign", box, row)
n("t", row)[n(0)] += n(5)
flush("augmented", row)
n("t3", row)[n(2)] = n("t4", box)["x"] = n("both")
flush("chain", row, box)
del n("del", box)[n("k")], n("del2", row)[n(0)]
flush("del", box, row)
for n("loop", row)[n(0)] in [n("i1"), n("i2")]:
    pass
flush("for target", row)
flush("lambda defaults", (lambda a=n("da"), *, b=n("db"): (a, b))())


def decorate(tag):
    log.append(("make", tag))

    def apply(f):
        log.append(("apply", tag, f.__name__))
        return f

    return apply


@decorate(n("first"))
@decorate(n("second"))
def decorated(a=n("default"), *, b=n("kwdefault")):
    pass


flush("decorators")
flush("walrus", (w := n(1)) + (w := w + n(5)), w, [w := n(2), w])
flush("fstring", f"{n('a')}{n('b')!r:{n('>')}{n(8)}}{n('c')}")
x = [1, 2, 3]
i = 0
i, x[i], x[i + 1] = 1, "a", "b"
flush("targets after values", i, x)
x[i], i = i, 5
flush("left target first", i, x)
try:
    n("lost", [])[n(9)] = n("value before target")
except IndexError as error:
    flush("failing", error)
try:
    n("f", 5)(n("arguments before the call"))
except TypeError as error:
    flush("not callable", error)
try:
    [][n(1)] += n("never")
except IndexError as error:
    flush("augmented load first", error)
a = b = [n("once")]
flush("shared", a is b)
assert n("condition"), n("no message")
try:
    assert n(0), n("message")
except AssertionError as error:
    flush("assert", error.args)
flush("starred", [*n("x", "ab"), n(1), *n("y", "c")], print(*n("z", [1]), n(2), sep=n(",")))
flush("nested calls", max(n(1), min(n(5), n(3)), n(2)), sorted([n(3), n(1)], key=n("key", lambda v: -v)))
