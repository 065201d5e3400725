# sorted, list.sort, min and max with keys: stability, key errors, comparisons that refuse, mixed kinds.
class K:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"K{self.n}"


class G(K):
    def __lt__(self, o):
        return NotImplemented

    def __gt__(self, o):
        return self.n > o.n


class R(K):
    def __lt__(self, o):
        raise ValueError("no comparison")


people = [("ann", 30), ("bob", 25), ("cid", 30), ("dot", 25)]
calls = []


def key(x):
    calls.append(x)
    return x


def sort(xs, **kw):
    xs = list(xs)
    return xs.sort(**kw), xs


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (sorted([3, 1, 2]), sorted("bca"), sorted((2, 1)), sorted({2: "b", 1: "a"}), sorted({3, 1}), sorted(range(3, 0, -1)), sorted(x for x in "ba"), sorted([]), sorted([5])))
attempt(lambda: (sorted([3, 1, 2], reverse=True), sorted("bca", reverse=1), sorted([1, 2], reverse=[]), sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True), sorted(people, key=lambda p: (-p[1], p[0]))))
attempt(lambda: (sorted(["b", "A", "c"]), sorted(["b", "A", "c"], key=str.lower), sorted(["bb", "a", "ccc"], key=len), sorted([-2, 1, -3], key=abs), sorted(["10", "9", "2"], key=int), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted(["é", "e", "z", "E"])))
attempt(lambda: (sorted([True, 0, 2, False]), sorted([1.5, 1, 2**70, -1e300]), sorted([0.0, -0.0, 0]), sorted([b"b", b"a"]), sorted([None]), sorted([{}]), sorted([1]), sorted([float("inf"), 5, float("-inf")])))
attempt(lambda: (sorted([K(2), K(1)]), sorted([G(2), G(1)]), sort([K(3), K(1), K(2)], reverse=True), max([K(1), K(2)], key=lambda k: k.n), sorted([K(1)] * 2)))
attempt(lambda: sorted([R(1), R(2)]))
attempt(lambda: sorted([R(1)]))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted(["a", 1]))
attempt(lambda: sorted([1, None]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([[1], ["a"]]))
attempt(lambda: sorted([(1, 2), (1, "a")]))
attempt(lambda: sorted([(1, 2), (2, "a")]))
attempt(lambda: sorted([object(), object()]))
attempt(lambda: sorted([len, print]))
attempt(lambda: sorted([int, str]))
attempt(lambda: sorted(5))
attempt(lambda: sorted(None))
attempt(lambda: sorted())
attempt(lambda: sorted([1], [2]))
attempt(lambda: sorted([1], key=5))
attempt(lambda: sorted([2, 1], key="a"))
attempt(lambda: sorted([1, 2], key=lambda: 0))
attempt(lambda: sorted([1, 2], key=lambda a, b: 0))
attempt(lambda: sorted([1, 0], key=lambda v: 1 / v))
attempt(lambda: sorted([1, 2], key=lambda v: [v, "a"][v % 2]))
attempt(lambda: (sorted([1], reverse="x"), sorted([1], reverse=None), sorted([2, 1], reverse=0)))
attempt(lambda: sorted([1], reverse=1.5))
attempt(lambda: sorted([1], foo=1))
attempt(lambda: sorted(iterable=[1]))
attempt(lambda: (sort([3, 1], key=lambda v: -v), sort([]), sort("ba"), sort([2, 1], key=None), sort([1, 3, 2], reverse=True)))
attempt(lambda: sort([1], cmp=1))
attempt(lambda: sort([1, "a", 2]))
attempt(lambda: [calls.clear(), sorted([3, 1, 2], key=key), list(calls)])
attempt(lambda: [calls.clear(), sort([3, 1, 2], key=key)[1], list(calls), calls.clear(), max([1, 3, 2], key=key), calls])
attempt(lambda: (min([3, 1], key=lambda v: -v), max("ab", "ba"), min("b", "a", key=ord), max([[1], [2]]), min({"b": 1, "a": 2}), max({"b": 1, "a": 2}.items()), max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), min([], default="d"), max(x for x in [1, 5, 2]), max((1, "a"), (1, "b")), min([1.0, 1, True]), max([True, 1, 1.0])))
attempt(lambda: max([R(1), R(2)]))
attempt(lambda: min([G(1), G(2)]))
attempt(lambda: max([K(1), K(2)]))
attempt(lambda: max(1, "a"))
attempt(lambda: max([1], ["a"]))
attempt(lambda: max(None, 1))
attempt(lambda: (list(reversed([1, 2])), list(reversed("ab")), [*reversed((1, 2))], list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), list(reversed([])), sorted(reversed([1, 2])), list(reversed(sorted("cab")))))
attempt(lambda: ([i for i, _ in sorted(enumerate([3, 1, 2]), key=lambda p: p[1])], sorted(range(10), key=lambda n: (n % 3, -n)), sorted("The Quick brown".split(), key=str.swapcase), sorted(sorted(people), key=lambda p: p[1]), [k for k in sorted({"b": 2, "a": 1}, key=lambda k: {"b": 2, "a": 1}[k])]))
attempt(lambda: (sorted([(i * 7919) % 101 for i in range(100)])[:5], sorted([(i * 31) % 17 for i in range(50)], key=lambda v: v % 5)[:12], sort([(i * 13) % 29 for i in range(29)])[1] == list(range(29)), sorted([i % 3 for i in range(9)]) == [0] * 3 + [1] * 3 + [2] * 3))
