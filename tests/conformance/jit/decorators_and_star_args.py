# Decorated functions with *args and **kwargs called in hot loops: stacks of them, defaults, keyword order, wrong calls, recursion.
import functools


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def scaled(k):
    def decorate(f):
        def wrapper(*args):
            return k * f(*args)

        return wrapper

    return decorate


def logged(log):
    def decorate(f):
        def wrapper(*args, **kwargs):
            try:
                result = f(*args, **kwargs)
            except Exception as error:
                log[type(error).__name__] = log.get(type(error).__name__, 0) + 1
                return -1
            log["ok"] = log.get("ok", 0) + 1
            return result

        return wrapper

    return decorate


def memo(f):
    table = {}

    @functools.wraps(f)
    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    wrapper.table = table
    return wrapper


@counted
def add(a, b=10, *rest, c=100, **more):
    return a + b + sum(rest) + c + len(more)


@scaled(2)
@scaled(3)
@counted
def product(a, b=1):
    return a * b


log = {}


@logged(log)
def divide(a, b):
    return a // b


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@counted
def naive(n):
    return n if n < 2 else naive(n - 1) + naive(n - 2)


def drive(n):
    s = 0
    for i in range(n):
        s += add(i) + add(i, 1) + add(i, 1, 2, 3) + add(i, c=5) + add(i, x=1, y=2) + add(*(i, 2), **{"c": 0}) + add(b=i, a=1)
    return s


print(drive(500), add.calls, add.__name__)
print(sum(product(i, 2) for i in range(1000)), sum(product(i) for i in range(1000)))
print(sum(divide(i, i % 5) for i in range(1000)), sum(divide(i, "x") for i in range(100)), divide(1), divide(1, 2, 3), log)
print(fib(80), len(fib.table), naive(16), naive.calls)


def spread(f, n):
    s = 0
    args, kwargs = [1, 2, 3], {"k": 4}
    for i in range(n):
        args[0] = i
        s += f(*args, **kwargs)
        if i == n // 2:
            kwargs["extra"] = 1
            args.append(5)
    return s


print(spread(lambda *a, **k: sum(a) + len(k), 1000), spread(lambda a, *rest, k=0, **more: a * k + len(rest) + len(more), 1000))
for f in (lambda a, b, c: 0, lambda a, b, c, k: a + k, lambda *a: 0, lambda k: 0):
    try:
        print(spread(f, 1000))
    except TypeError as error:
        print(error)


class Registry:
    def __init__(self):
        self.handlers = {}

    def on(self, name):
        def register(f):
            self.handlers.setdefault(name, []).append(f)
            return f

        return register

    def fire(self, name, *args, **kwargs):
        return [h(*args, **kwargs) for h in self.handlers.get(name, ())]


r = Registry()


@r.on("a")
def first(x, y=0):
    return x + y


@r.on("a")
@r.on("b")
def second(*xs, y=1):
    return len(xs) * y


print(sum(sum(r.fire("a", i, y=i % 3)) + sum(r.fire("b", i, i)) + len(r.fire("c")) for i in range(600)))


def compose(*fs):
    def run(*args):
        first, *rest = reversed(fs)
        x = first(*args)
        for f in rest:
            x = f(x)
        return x

    return run


pipeline = compose(lambda x: x % 1009, lambda x: x * 7, lambda a, b: a + b)
print(sum(pipeline(i, 3) for i in range(1000)))


def trampoline(f):
    def run(*args):
        result = f(*args)
        while callable(result):
            result = result()
        return result

    return run


@trampoline
def count_down(n, acc=0):
    return acc if n == 0 else lambda: inner(n - 1, acc + n)


def inner(n, acc):
    return acc if n == 0 else lambda: inner(n - 1, acc + n)


print(count_down(2000), sum(count_down(k % 20) for k in range(300)))


def mutate(*args, **kwargs):
    args = list(args)
    args.append(1)
    kwargs["new"] = 2
    return len(args) + len(kwargs)


def unchanged(n):
    t, d = (1, 2), {"a": 1}
    for _ in range(n):
        mutate(*t, **d)
    return t, d


print(unchanged(1000), functools.reduce(lambda acc, f: f(acc), [counted(lambda x, k=k: x + k) for k in range(300)], 0))
