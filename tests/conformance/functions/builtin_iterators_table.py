# map, filter, zip, enumerate, reversed and iter as objects: laziness, several inputs, exhaustion, errors in the middle.
log = []


def say(x):
    log.append(x)
    return x


def fails(x):
    if x == 2:
        raise ValueError("two")
    return x


def drained(f):
    log.clear()
    return f(), list(log)


class Stops:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration(self.n)
        return self.n


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(max, "ab", "ba", "cc"))))
attempt(lambda: drained(lambda: map(say, [1, 2]))[1])
attempt(lambda: drained(lambda: next(map(say, [1, 2]))))
attempt(lambda: drained(lambda: [next(m) for m in [map(say, [1, 2, 3])] for _ in range(2)]))
attempt(lambda: (lambda m: (list(m), list(m)))(map(str, [1])))
attempt(lambda: (lambda m: (iter(m) is m, type(m).__name__))(map(str, [])))
attempt(lambda: map())
attempt(lambda: map(str))
attempt(lambda: list(map(5, [1])))
attempt(lambda: map(str, 5))
attempt(lambda: list(map(None, [1])))
attempt(lambda: list(map(fails, [1, 2, 3])))
attempt(lambda: (lambda m: [next(m, "end"), *[(lambda: next(m))() for _ in range(0)]])(map(fails, [1])))
attempt(lambda: list(map(lambda: 0, [1])))
attempt(lambda: list(map(str, [1], [2], foo=3)))
attempt(lambda: (list(map(int, "123")), sum(map(len, ["a", "bb"])), set(map(abs, [-1, 1])), dict(map(lambda k: (k, k * 2), "ab"))))
attempt(lambda: (list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isalpha, "a1b"))))
attempt(lambda: drained(lambda: next(filter(lambda x: say(x) > 1, [1, 2, 3]))))
attempt(lambda: filter(None))
attempt(lambda: filter())
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: list(filter(fails, [1, 2])))
attempt(lambda: filter(None, [1], [2]))
attempt(lambda: (list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3])), list(zip("abc", range(2), [9, 8, 7]))))
attempt(lambda: list(zip([1, 2], [3, 4], strict=True)))
attempt(lambda: list(zip([1, 2], [3], strict=True)))
attempt(lambda: list(zip([1], [3, 4], strict=True)))
attempt(lambda: list(zip([1], [2], [], strict=True)))
attempt(lambda: list(zip([], [2], strict=True)))
attempt(lambda: zip(5))
attempt(lambda: zip([1], 5))
attempt(lambda: zip([1], foo=1))
attempt(lambda: (list(zip(*[(1, "a"), (2, "b")])), dict(zip("ab", [1, 2])), [a + b for a, b in zip([1, 2], [3, 4])]))
attempt(lambda: drained(lambda: list(zip(map(say, "ab"), map(say, "xyz")))))
attempt(lambda: drained(lambda: list(zip(map(say, "abc"), map(say, "xy")))))
attempt(lambda: (lambda it: list(zip(it, it)))(iter(range(5))))
attempt(lambda: list(zip(map(fails, [1, 2]), "ab")))
attempt(lambda: (list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([], 3)), list(enumerate("a", 2**70))))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate("a", "b"))
attempt(lambda: enumerate("a", 1.5))
attempt(lambda: enumerate("a", 1, 2))
attempt(lambda: enumerate(iterable="a").__next__())
attempt(lambda: (lambda e: (next(e), list(e), iter(e) is e, type(e).__name__))(enumerate("abc")))
attempt(lambda: (list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2}))))
attempt(lambda: reversed())
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(x for x in "a"))
attempt(lambda: reversed(None))
attempt(lambda: (type(reversed([])).__name__, type(reversed("")).__name__, type(reversed(())).__name__, type(reversed(range(0))).__name__))
attempt(lambda: (lambda r: (next(r), list(r), list(r)))(reversed([1, 2, 3])))
attempt(lambda: (list(iter([1, 2])), list(iter("ab")), list(iter({"k": 1})), list(iter(Stops(3)))))
attempt(lambda: iter(5))
attempt(lambda: iter())
attempt(lambda: iter(lambda: 1))
attempt(lambda: list(iter(Stops(3).__next__, 1)))
attempt(lambda: iter([], 5))
attempt(lambda: (next(iter([])), 1))
attempt(lambda: (next(iter([]), None), next(iter([1]), 5)))
attempt(lambda: next([]))
attempt(lambda: next())
attempt(lambda: next(iter([1]), 2, 3))
attempt(lambda: (type(iter([])).__name__, type(iter("")).__name__, type(iter("é")).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(b"")).__name__, type(iter(range(3))).__name__, type(iter(lambda: 0, 1)).__name__, type(iter({}.items())).__name__, type(iter({}.values())).__name__))
attempt(lambda: (lambda xs, it: (xs.append(3), list(it), xs.append(4), list(it)))(*(lambda xs: (xs, iter(xs)))([1, 2])))
attempt(lambda: (lambda xs, it: (next(it), xs.clear(), list(it)))(*(lambda xs: (xs, iter(xs)))([1, 2])))
attempt(lambda: (lambda xs, it: (next(it), xs.insert(0, 0), list(it)))(*(lambda xs: (xs, iter(xs)))([1, 2])))
attempt(lambda: (lambda xs, it: (next(it), xs.pop(), list(it)))(*(lambda xs: (xs, reversed(xs)))([1, 2, 3])))
attempt(lambda: (lambda xs, it: (xs.append(9), list(it)))(*(lambda xs: (xs, reversed(xs)))([1, 2])))
attempt(lambda: (any(map(say, [0, 1, 2])), all(filter(None, [1, 2])), max(zip([1, 2], [5, 4])), min(enumerate("ba"), key=lambda p: p[1])))
attempt(lambda: a_list if (a_list := [*map(str, range(3))]) else None)
attempt(lambda: ([*zip("ab", "cd")], {*map(int, "11")}, (*filter(None, [0, 1]),), max(*map(abs, [-3, 2]))))
attempt(lambda: (sorted(zip([2, 1], "ab")), tuple(reversed(sorted("cab"))), list(map(list, zip([1, 2], [3, 4])))))
attempt(lambda: (list(map(lambda p: p[0] * p[1], enumerate([5, 6], 1))), list(zip(range(3), iter(range(3)), (x for x in range(3))))))
attempt(lambda: sum(x * y for x, y in zip(map(int, "12"), filter(None, [3, 0, 4]))))
attempt(lambda: list(map(str.upper, map(str, filter(lambda v: v % 2, range(5))))))
attempt(lambda: len(map(str, [])))
attempt(lambda: map(str, [])[0])
attempt(lambda: (bool(map(str, [])), bool(zip()), bool(filter(None, []))))
attempt(lambda: zip([1]) == zip([1]))
attempt(lambda: (list(zip(Stops(2), Stops(3))), list(map(lambda *a: a, Stops(2), Stops(1)))))
