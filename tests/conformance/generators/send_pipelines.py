# Coroutines of the old kind in pipelines: broadcast, filter, running statistics, priming, closing, results by return.
from functools import wraps


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        g = function(*args, **kwargs)
        next(g)
        return g

    return start


@primed
def sink(name, out):
    count = 0
    try:
        while True:
            out.append((name, (yield count)))
            count += 1
    finally:
        out.append((name, "closed after", count))


@primed
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    except GeneratorExit:
        for target in targets:
            target.close()
        raise


@primed
def keep(predicate, target):
    with closing(target):
        while True:
            item = yield
            if predicate(item):
                target.send(item)


class closing:
    def __init__(self, g):
        self.g = g

    def __enter__(self):
        return self.g

    def __exit__(self, *exc):
        self.g.close()
        return False


@primed
def windows(size, target):
    window = []
    try:
        while True:
            window.append((yield list(window)))
            if len(window) == size:
                target.send(tuple(window))
                window = window[1:]
    finally:
        target.close()


@primed
def statistics():
    count, total, best = 0, 0.0, None
    while True:
        x = yield (count, total / count if count else None, best)
        count, total, best = count + 1, total + x, x if best is None else max(best, x)


out = []
pipe = broadcast(sink("all", out), keep(lambda x: x % 2, sink("odd", out)), windows(3, sink("triples", out)))
for i in range(6):
    pipe.send(i)
pipe.close()
print(*out, sep="\n")
s = statistics()
print([s.send(x) for x in (3, 1, 10, -2)])
try:
    pipe.send(1)
except StopIteration as stop:
    print("closed", stop.value)


def accumulate():
    total = 0
    while (x := (yield total)) is not None:
        total += x
    return f"total {total}"


def gather(names):
    results = {}
    for name in names:
        results[name] = yield from accumulate()
    return results


def run(g, values):
    got = [next(g)]
    try:
        for v in values:
            got.append(g.send(v))
    except StopIteration as stop:
        return got, stop.value
    return got, "not done"


print(run(gather(["a", "b"]), [1, 2, None, 10, 20, 30, None, 99]), run(gather(["a"]), [1]))
g = gather("x")
try:
    g.send(1)
except TypeError as error:
    print(error)


def resilient():
    errors = 0
    while True:
        try:
            x = yield errors
            if x < 0:
                raise ValueError(x)
        except ValueError:
            errors += 1
        except TypeError as error:
            errors += 100
            print("type", error)


r = resilient()
print(next(r), r.send(1), r.send(-1), r.throw(ValueError), r.send("text"), r.send(5))


def flatten(x):
    if isinstance(x, list):
        for item in x:
            yield from flatten(item)
    else:
        got = yield x
        if got:
            yield ("echo", got)


f = flatten([1, [2, [3, []], 4], 5])
print(next(f), f.send("one"), next(f), f.send("two"), list(f))


def counter(limit):
    n = 0
    while n < limit:
        jump = yield n
        n = jump if jump is not None else n + 1


c = counter(10)
print(next(c), next(c), c.send(7), next(c), next(c), next(c, "end"), next(c, "still"))
