# A generator that is collected while it waits in a try runs its finally blocks.
import gc

log = []


def watched(n):
    try:
        yield n
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


def start(n):
    for i in range(n):
        next(watched(i))


def churn():
    return sum(x for x in range(100))


start(20)
churn()
gc.collect()
gc.collect()
print(len(log) >= 30, set(log) == {"exit", "finally"})

log = []


def cyclic(n):
    def inner():
        me = None
        try:
            me = yield
            yield me
        finally:
            log.append(n)

    g = inner()
    next(g)
    g.send(g)


def make_cycles(n):
    for i in range(n):
        cyclic(i)


make_cycles(20)
churn()
gc.collect()
gc.collect()
print(len(log) >= 15)

log = []


def outer():
    yield from watched(1)


def chain(n):
    for i in range(n):
        next(outer())


chain(20)
churn()
gc.collect()
gc.collect()
print(len(log) >= 30)


def unstarted():
    try:
        yield
    finally:
        log.append("never")


log = []
for i in range(5):
    unstarted()
gc.collect()
# Some watched ones from before may be found only now.
print("never" in log)


def kept(n):
    try:
        while True:
            yield n
            n += 1
    finally:
        print("at the end", n)


held = kept(5)
print(next(held), next(held))
gc.collect()
print(next(held))
