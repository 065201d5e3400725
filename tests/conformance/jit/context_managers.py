# Context managers in compiled code: methods inlined, several classes, exceptions on every way, classes that change.
from contextlib import contextmanager


class Plain:
    entered = left = 0

    def __init__(self, swallow=False):
        self.swallow = swallow
        self.seen = None

    def __enter__(self):
        Plain.entered += 1
        return self

    def __exit__(self, kind, error, tb):
        Plain.left += 1
        self.seen = kind
        if kind is not None:
            assert isinstance(error, kind) and error.__traceback__ is tb and tb.tb_next is None
        return self.swallow


class Other:
    def __enter__(self):
        return 3

    def __exit__(self, *details):
        self.details = details
        return len(details) == 3 and details[0] is KeyError


class Failing:
    def __init__(self, when):
        self.when = when

    def __enter__(self):
        if self.when == "enter":
            raise ValueError("enter")

    def __exit__(self, kind, error, tb):
        if self.when == "exit":
            raise RuntimeError("exit")


def nothing_raised(n):
    total = 0
    for i in range(n):
        with Plain() as p, Other() as three:
            total += i + three
        total += p.seen is None
    return total


def raised(n):
    total = 0
    for i in range(n):
        p = Plain(swallow=i % 3 != 0)
        try:
            with p:
                if i % 2:
                    raise KeyError(i)
                total += 1
            total += 10
        except KeyError as error:
            total += error.args[0]
            assert error.__context__ is None
        total += p.seen is KeyError
    return total


def left_early(n):
    def inner(i):
        with Plain() as outer:
            for j in range(3):
                with Other():
                    if j == i % 4:
                        return j, outer.seen
                    if i % 5 == 0:
                        break
                    continue
        return 7, outer.seen

    return sum(inner(i)[0] for i in range(n)), inner(1)


def several(n):
    managers = [Plain(True), Other(), Plain(True), Other()]
    total = 0
    for i in range(n):
        with managers[i % 4] as value:
            total += value == 3
            raise KeyError(i)
    return total, managers[1].details[1].args


def failing(n):
    seen = {}
    for i in range(n):
        try:
            with Failing(("enter", "exit", None)[i % 3]):
                if i % 2:
                    raise KeyError(i)
        except Exception as error:
            key = str(error) if not isinstance(error, KeyError) else "key", type(error.__context__).__name__
            seen[key] = seen.get(key, 0) + 1
    return seen


def changing(n):
    class Manager:
        def __enter__(self):
            return 1

        def __exit__(self, *details):
            return True

    total = 0
    for i in range(n):
        if i == n // 2:
            Manager.__exit__ = lambda self, *details: False
        if i == n // 2 + 5:
            Manager.__enter__ = staticmethod(lambda: 100)
        try:
            with Manager() as one:
                total += one
                raise KeyError
        except KeyError:
            total += 1000
    return total


@contextmanager
def recorded(log, name):
    log.append(name)
    try:
        yield len(log)
    except LookupError as error:
        log.append(type(error).__name__)
    finally:
        log.append("end")


def generators(n):
    total = 0
    for i in range(n):
        log = []
        with recorded(log, i) as depth, recorded(log, -i):
            total += depth
            if i % 3 == 0:
                raise KeyError(i)
        total += len(log)
    return total, log


def not_managers(n):
    class Half:
        def __enter__(self):
            pass

    seen = set()
    for i in range(n):
        try:
            with (Half(), 3, None)[i % 3]:
                pass
        except TypeError as error:
            seen.add(str(error))
    return sorted(seen)


for function in nothing_raised, raised, left_early, several, failing, changing, generators, not_managers:
    print(function.__name__, function(3000))
print(Plain.entered, Plain.left)


# What was taken for granted ends between a raise and the call of __exit__.
def helper(x=1):
    return x


class Counting:
    def __enter__(self):
        return helper()

    def __exit__(self, kind, error, tb):
        self.last = error.args, helper()
        return True


def ended(n):
    total, last = 0, None
    for i in range(n):
        manager = Counting()
        with manager as one:
            total += one + helper()
            if i % 500 == 499:
                helper.__defaults__ = (i,)
            raise KeyError(i)
        last = manager.last
        total += last[1] + last[0][0]
    return total, last


print(ended(4000))
