# operator as values in tables, getters on every kind of object, in-place functions, and copy with memo, hooks and cycles.
import copy
import operator as op


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Box:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def method(self, *args, **kwargs):
        return args, kwargs

    def __repr__(self):
        return f"Box({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

    def __index__(self):
        return 7

    def __len__(self):
        return 3

    def __length_hint__(self):
        return 99


b = Box(a=1, c=Box(d=[10, 20]))
print(op.attrgetter("a")(b), op.attrgetter("c.d")(b), op.attrgetter("a", "c.d")(b), op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"), op.methodcaller("method", 1, x=2)(b), op.methodcaller("upper")("a"))
print(op.index(b), op.length_hint(b), op.length_hint(5, 42), op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.truth([]), op.not_(0), op.is_(None, None), op.is_not(1, None), op.inv(5), op.pos(-3), op.neg(4), op.abs(-2))
xs = [1]
print(op.iadd(xs, [2]) is xs, xs, op.imul(xs, 2), op.iadd(1, 2), op.ior({"a": 1}, {"b": 2}), op.setitem(xs, 0, "x"), op.delitem(xs, 1), xs, op.getitem(xs, slice(None)), op.matmul.__name__, op.pow(2, 5), op.mod("%s!", "a"), op.floordiv(-7, 2), op.truediv(1, 4), op.lshift(1, 4), op.xor(5, 1), op.call(max, 1, 2))
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "**": op.pow, "<": op.lt, "==": op.eq, "!=": op.ne, ">=": op.ge}
print({sign: f(6, 4) for sign, f in table.items()}, sorted([Box(n=2), Box(n=1)], key=op.attrgetter("n")), list(map(op.itemgetter("n"), [{"n": 1}, {"n": 2}])))
for bad in (lambda: op.attrgetter("missing")(b), lambda: op.attrgetter("a.b")(b), lambda: op.attrgetter(5), lambda: op.itemgetter(5)([1]), lambda: op.itemgetter("a")(5), lambda: op.methodcaller(), lambda: op.methodcaller(5), lambda: op.methodcaller("nope")(b), lambda: op.add(1, "a"), lambda: op.index(1.5), lambda: op.indexOf([1], 2), lambda: op.countOf(5, 1), lambda: op.length_hint(5, "x"), lambda: op.concat(1, 2), lambda: op.contains(5, 1), lambda: op.setitem((1,), 0, 1), lambda: op.invert(1.5)):
    attempt(bad)
print(repr(op.itemgetter(1, "a")), repr(op.attrgetter("a.b")), repr(op.methodcaller("m", 1, k=2)))

shared = [1, 2]
original = {"a": shared, "b": shared, "t": (shared, "x"), "s": {1}, "n": None, "box": Box(inner=shared)}
shallow, deep = copy.copy(original), copy.deepcopy(original)
shared.append(3)
print(shallow["a"] is shared, deep["a"], deep["a"] is deep["b"], deep["t"][0] is deep["a"], deep["box"].inner is deep["a"], deep["box"] is not original["box"], shallow["box"] is original["box"])
loop = [1]
loop.append({"loop": loop})
again = copy.deepcopy(loop)
print(again, again[1]["loop"] is again, again is not loop)
for value in (5, "s", None, (1, 2), frozenset([1]), len, int, Box, ..., 2.5, b"b", range(3), slice(1)):
    assert copy.copy(value) is value or type(value) is slice and copy.copy(value) == value
    assert copy.deepcopy(value) == value
t = ([1], 2)
print(copy.deepcopy(t) is t, copy.deepcopy(t)[0] is t[0], copy.deepcopy((1, (2, "a"))) is not None, copy.copy([1, [2]]), copy.copy({1: [2]}), copy.copy({1, 2}))


class Hooks:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Hooks(self.n + 1)

    def __deepcopy__(self, memo):
        memo["visits"] = memo.get("visits", 0) + 1
        return Hooks(self.n + 100)


class Slots:
    __slots__ = ("x", "y")


h, memo = Hooks(1), {}
s = Slots()
s.x = [1]
s2, s3 = copy.copy(s), copy.deepcopy(s)
print(copy.copy(h).n, copy.deepcopy([h, h, Hooks(5)], memo)[2].n, memo["visits"], s2.x is s.x, s3.x == s.x, s3.x is s.x, hasattr(s2, "y"))


class State:
    def __init__(self):
        self.data, self.cache = [1], "expensive"

    def __getstate__(self):
        return {"data": self.data}

    def __setstate__(self, state):
        self.__dict__.update(state, cache="rebuilt")


class Sub(list):
    pass


st, sub = copy.deepcopy(State()), Sub([1, [2]])
sub.tag = ["t"]
sub2 = copy.deepcopy(sub)
print(st.cache, st.data, copy.copy(State()).cache, sub2, type(sub2).__name__, sub2.tag, sub2.tag is sub.tag, copy.copy(sub).tag is sub.tag)
attempt(lambda: copy.copy(x for x in "a"))
attempt(lambda: copy.deepcopy({1: (x for x in "a")}))
print(copy.replace(__import__("collections").namedtuple("P", "x y")(1, 2), y=5))
attempt(lambda: copy.replace(5, x=1))
