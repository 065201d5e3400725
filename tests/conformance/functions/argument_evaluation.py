"""Order of evaluation in calls, subscripts, displays and assignments."""

log = []


def n(x):
    log.append(x)
    return x


def flush():
    print(log)
    log.clear()


def take(*args, **kwargs):
    return args, kwargs


take(n(1), n(2), *[n(3)], k=n(4), **{"z": n(5)})
flush()
(n("a"), n("b"))[n(0)]
flush()
{n("k1"): n("v1"), n("k2"): n("v2")}
flush()
target = [0, 0, 0]
target[n(1)] = n("value")
flush()
target[n(0)], target[n(2)] = n("x"), n("y")
flush()
n(1) < n(2) < n(3)
flush()
n(3) < n(2) < n(1)
flush()
n(0) or n(1) and n(2)
flush()
n("yes") if n(True) else n("no")
flush()
target[n(0)] += n("!")
flush()
f"{n('f1')} {n('f2'):>{n(5)}}"
flush()
a = target[n(1)] = n("chain")
flush()
[n(i) for i in n([1, 2]) if n(i > 1)]
flush()
(lambda d=n("default"): n("body"))()
flush()
print(target)
