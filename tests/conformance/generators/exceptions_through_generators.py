# Exceptions that cross generators, closures and context managers in hot code; what finally sees; how often; tracebacks kept.
import sys


class Stop(Exception):
    pass


def source(n, bad):
    for i in range(n):
        if i == bad:
            raise Stop(i)
        yield i


def doubled(xs):
    try:
        for x in xs:
            yield x * 2
    finally:
        counts["left"] += 1 if sys.exc_info()[0] is Stop else 0


def guarded(xs):
    while True:
        try:
            yield next(xs)
        except StopIteration:
            return "end"
        except Stop as error:
            counts["stopped"] += 1
            yield -error.args[0]
            return "stopped"


def drive(rounds):
    total = 0
    results = {}
    for r in range(rounds):
        g = guarded(doubled(source(20, r % 25)))
        while True:
            try:
                total += next(g)
            except StopIteration as stop:
                results[stop.value] = results.get(stop.value, 0) + 1
                break
    return total, results


def throwing(rounds):
    def gen():
        level = 0
        while True:
            try:
                got = yield level
                level += got or 1
            except ValueError as error:
                level = error.args[0]
            except KeyError:
                return level

    caught = 0
    for r in range(rounds):
        g = gen()
        next(g)
        g.send(5)
        caught += g.throw(ValueError(r))
        caught += next(g)
        try:
            g.throw(KeyError())
        except StopIteration as stop:
            caught += stop.value
    return caught


class Manager:
    active = swallowed = 0

    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        Manager.active += 1
        return self

    def __exit__(self, kind, value, traceback):
        Manager.active -= 1
        if kind and self.swallow and issubclass(kind, self.swallow):
            Manager.swallowed += 1
            return True


def managed(rounds):
    out = 0
    for r in range(rounds):
        with Manager(Stop), Manager(None):
            for x in doubled(source(5, r % 7)):
                out += x
            out += 1
    return out, Manager.active, Manager.swallowed


def contexts(rounds):
    depth = 0
    for r in range(rounds):
        try:
            try:
                next(source(1, 0))
            except Stop as first:
                try:
                    {}[r]
                except KeyError as second:
                    if second.__context__ is first:
                        depth += 1
                    raise ValueError("third") from second
        except ValueError as third:
            depth += third.__cause__.__context__.args == (0,)
            depth += third.__traceback__ is not None
        depth += sys.exc_info() == (None, None, None)
    return depth


def lines(rounds):
    seen = {}
    for r in range(rounds):
        try:
            for x in doubled(source(3, r % 4)):
                1 / (x - 2)
        except (Stop, ZeroDivisionError) as error:
            tb, names = error.__traceback__, []
            while tb:
                names.append((tb.tb_frame.f_code.co_name if hasattr(tb, "tb_frame") else "?", tb.tb_lineno - first_line))
                tb = tb.tb_next
            key = (type(error).__name__, tuple(n[1] for n in names))
            seen[key] = seen.get(key, 0) + 1
    return seen


first_line = lines.__code__.co_firstlineno


def recursion(rounds):
    def walk(n):
        if n == 0:
            raise Stop("deep")
        try:
            yield from walk(n - 1)
        except Stop:
            if n % 2:
                raise
            yield n

    escaped = total = 0
    for k in range(rounds):
        try:
            total += sum(walk(k % 9))
        except Stop:
            escaped += 1
    return total, escaped


def else_and_finally(rounds):
    tally = [0] * 4
    for r in range(rounds):
        for x in range(3):
            try:
                if (r + x) % 3 == 0:
                    continue
                if (r + x) % 5 == 0:
                    raise Stop
                if r % 11 == 10:
                    break
            except Stop:
                tally[0] += 1
            else:
                tally[1] += 1
            finally:
                tally[2] += 1
        else:
            tally[3] += 1
    return tally


counts = {"left": 0, "stopped": 0}
print(drive(400), counts, throwing(500), managed(500), contexts(500), lines(600), recursion(300), else_and_finally(800), counts, sep="\n")
