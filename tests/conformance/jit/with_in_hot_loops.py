# with statements in hot loops: managers of classes, of generators, suppressing, nested, left by break and return, counted.
from contextlib import contextmanager, suppress


class Depth:
    now = most = exits = errors = 0

    def __enter__(self):
        Depth.now += 1
        Depth.most = max(Depth.most, Depth.now)
        return Depth.now

    def __exit__(self, kind, value, tb):
        Depth.now -= 1
        Depth.exits += 1
        Depth.errors += kind is not None
        return kind is ValueError


@contextmanager
def counted(box):
    box[0] += 1
    try:
        yield box[0]
    except KeyError:
        box[1] += 1
    finally:
        box[2] += 1


def plain(n):
    s = 0
    for i in range(n):
        with Depth() as d:
            s += d * i
    return s, Depth.exits


def raising(n):
    s = 0
    for i in range(n):
        with Depth(), Depth() as d:
            if i % 4 == 0:
                raise ValueError(i)
            s += d
    return s, Depth.errors, Depth.now, Depth.most


def leaving(n):
    out = []
    for i in range(n):
        with Depth():
            if i % 2:
                continue
            with Depth():
                if i > n - 4:
                    break
                out.append(i)
    return len(out), Depth.now


def returning(n):
    def inner(k):
        with Depth() as d:
            if k % 3 == 0:
                return d
            with suppress(ZeroDivisionError):
                return k // (k % 3 - 1)
            return -1

    return sum(inner(k) for k in range(n)), Depth.now


def generators(n):
    box, s = [0, 0, 0], 0
    for i in range(n):
        with counted(box) as k:
            s += k
            if i % 5 == 0:
                raise KeyError(i)
    return s, box


def suppressed(n):
    hits = 0
    for i in range(n):
        with suppress(IndexError, KeyError):
            [0, 1][i % 3]
            {0: 1}[i % 2]
            hits += 1
    return hits


def through(n):
    caught = 0
    for i in range(n):
        try:
            with Depth(), Depth():
                int("x" if i % 2 else None)
        except TypeError:
            caught += 1
    return caught, Depth.now


def targets(n):
    class Pair:
        def __enter__(self):
            return 1, [2, 3]

        def __exit__(self, *a):
            pass

    s, box = 0, {}
    for i in range(n):
        with Pair() as (a, [b, c]), Pair() as box[i % 3]:
            s += a + b * c
    return s, box


print(plain(1000), raising(1000), leaving(1000), returning(900), generators(300), suppressed(900), through(800), targets(600), sep="\n")
Depth.__exit__ = lambda self, *a: setattr(Depth, "now", Depth.now - 1)
try:
    raising(1000)
except ValueError as error:
    print(error, Depth.now)
del Depth.__enter__
try:
    plain(5)
except TypeError as error:
    print(error)
