# Managers as programs need them: locks, transactions, timers, temporary settings, nesting counters, pools, generators, stacks.
from contextlib import ExitStack, contextmanager

log = []


class Lock:
    def __init__(self):
        self.holder, self.waiting = None, []

    def __enter__(self):
        if self.holder:
            raise RuntimeError("locked")
        self.holder = "me"
        return self

    def __exit__(self, *exc):
        self.holder = None


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.saved = {k: list(v) if isinstance(v, list) else v for k, v in self.data.items()}
        return self.data

    def __exit__(self, kind, value, traceback):
        if kind:
            self.data.clear()
            self.data.update(self.saved)
            log.append(f"rolled back: {value}")
        return kind is not None and issubclass(kind, ArithmeticError)


class Settings:
    def __init__(self, **values):
        self.__dict__.update(values)

    @contextmanager
    def changed(self, **values):
        missing = object()
        old = {k: getattr(self, k, missing) for k in values}
        self.__dict__.update(values)
        try:
            yield self
        finally:
            for k, v in old.items():
                if v is missing:
                    delattr(self, k)
                else:
                    setattr(self, k, v)


class Indent:
    level = 0

    def __enter__(self):
        Indent.level += 1
        return "  " * Indent.level

    def __exit__(self, *exc):
        Indent.level -= 1


class Pool:
    def __init__(self, n):
        self.free = list(range(n))

    @contextmanager
    def take(self):
        if not self.free:
            raise LookupError("pool is empty")
        item = self.free.pop()
        try:
            yield item
        finally:
            self.free.append(item)


class Collect:
    def __init__(self, *kinds):
        self.kinds, self.errors = kinds, []

    def __enter__(self):
        return self.errors

    def __exit__(self, kind, value, traceback):
        if kind and issubclass(kind, self.kinds):
            self.errors.append(value)
            return True


lock = Lock()
with lock as held:
    print(held.holder)
    try:
        with lock:
            print("never")
    except RuntimeError as error:
        print(error, lock.holder)
print(lock.holder)
data = {"a": 1, "items": [1]}
with Transaction(data) as d:
    d["a"] = 2
    d["items"].append(2)
print(data)
with Transaction(data) as d:
    d["a"] = 1 / 0
print(data, log)
try:
    with Transaction(data) as d:
        d["items"].append(3)
        d["new"] = True
        raise KeyError("lost")
except KeyError as error:
    print(error, data, log[-1])
settings = Settings(debug=False, depth=1)
with settings.changed(debug=True, extra="x") as s:
    with s.changed(depth=5, debug="very"):
        print(vars(settings))
    print(vars(settings))
print(vars(settings))
indent = Indent()
with indent as a, indent as b:
    print(a + "a", b + "b", Indent.level)
    with indent as c:
        print(c + "c")
print(Indent.level)
pool = Pool(2)
try:
    with pool.take() as x, pool.take() as y:
        print(x, y, pool.free)
        with pool.take() as z:
            pass
except LookupError as error:
    print(error, sorted(pool.free))


def gather(values):
    results = []
    collector = Collect(ValueError, ZeroDivisionError)
    for v in values:
        with collector as errors:
            results.append(10 // int(v))
    return results, [str(e) for e in collector.errors], errors is collector.errors


print(gather(["1", "0", "x", "5"]))


def find(rows):
    for row in rows:
        with Collect(KeyError):
            if row["hit"]:
                return row["name"]
    else:
        return "none"


print(find([{}, {"hit": 0}, {"hit": 1}, {"hit": 2, "name": "third"}]), find([]))


def files(names):
    opened = []

    @contextmanager
    def open_one(name):
        if name == "bad":
            raise OSError(f"cannot open {name}")
        opened.append(name)
        try:
            yield name.upper()
        finally:
            opened.append(f"close {name}")

    try:
        with ExitStack() as stack:
            handles = [stack.enter_context(open_one(n)) for n in names]
            return handles, list(opened)
    except OSError as error:
        return str(error), opened
    finally:
        log.append(tuple(opened))


print(files("ab"), log[-1], files(["a", "bad", "c"]), log[-1])


def generator():
    with Collect(GeneratorExit, ValueError) as errors:
        try:
            while True:
                yield len(errors)
        finally:
            log.append("generator left")


g = generator()
print(next(g), next(g))
try:
    g.throw(ValueError("into the with"))
except StopIteration as stop:
    print("ended", stop.value, log[-1])
with (Collect(KeyError) as one, Collect(ValueError) as two):
    raise ValueError("for the inner")
print(len(one), len(two))
