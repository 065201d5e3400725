# Subclasses of built-in types: what operations give the subclass and what the base, with own methods and attributes.
class I(int):
    def __repr__(self):
        return f"I({int(self)})"

    def __add__(self, other):
        return I(int(self) + other)


class F(float):
    pass


class S(str):
    def upper(self):
        return "own upper"

    def __len__(self):
        return 99


class L(list):
    def __getitem__(self, i):
        return ("got", i)

    def append(self, x):
        super().append(("appended", x))


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, ("set", v))


class Se(set):
    def add(self, x):
        super().add(x * 10)


class Fs(frozenset):
    pass


class By(bytes):
    pass


class E(Exception):
    pass


def name(x):
    return type(x).__name__, x


i, f, s, l, t, d = I(5), F(2.5), S("ab"), L([1, 2]), T(1, 2), D(a=1)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: (name(i + 1), name(1 + i), name(i - 1), name(i * 2), name(-i), name(+i), name(~i), name(abs(i))))
attempt(lambda: (name(i // 2), name(i / 2), name(i ** 2), name(i & 1), name(i << 1), name(divmod(i, 2))))
attempt(lambda: (i == 5, hash(i) == hash(5), i < 6, {5: "x"}[i], i is I(5), bool(I(0)), [10, 20, 30, 40, 50, 60][i], range(i)))
attempt(lambda: (sum([i, i]), max(i, 3), min([i, I(2)]), sorted([I(3), I(1)]), list(range(I(3)))))
attempt(lambda: I("x"))
attempt(lambda: I(None))
attempt(lambda: (setattr(i, "tag", "t"), i.tag, i.__dict__))
attempt(lambda: (f == 2.5, hash(f) == hash(2.5), f"{f:.2f}", repr(f), name(F("1.5")), name(f // 1), name(f % 2)))
attempt(lambda: (name(s.upper()), name(s.lower()), name(s + "c"), name("c" + s), name(s * 2), name(s[0]), name(s[:]), name(str(s)), name(s.strip()), name(s.replace("a", "b"))))
attempt(lambda: (bool(S("")), list(s), sorted(s), s > "aa", s.startswith("a"), f"{s}", f"{s!r:>6}", repr(s)))
attempt(lambda: (name(l[0]), name(l[0:1]), [*l], list(l), l == [1, 2], len(l), 1 in l, name(l + [3]), name(l * 2), name(l.copy()), name(L.copy(l))))
attempt(lambda: (l.append(3), list(l), l.extend([4]), list(l), l.insert(0, 5), list(l), l.pop(), list(l)))
attempt(lambda: (l.index(1), l.count(2), name(sorted(l, key=str)), name(list(reversed(l))), next(iter(l)), repr(l), str(l), [x for x in l]))
attempt(lambda: (name(t), name(t + (3,)), name(t * 2), name(t[:1]), t == (1, 2), hash(t) == hash((1, 2)), {(1, 2): "k"}[t], len(t), t.index(2), repr(t)))
attempt(lambda: ((lambda a, b: a + b)(*t), [x for x in t], t < (1, 3), isinstance(t, tuple), name(tuple(t)), name(T())))
attempt(lambda: (d.__setitem__("b", 2), dict(d), d.update(c=3), dict(d), d.setdefault("e", 5), dict(d), name(d.copy()), name(d | {"z": 1}), D({"q": 1})))
attempt(lambda: (d["a"], d.get("b"), "a" in d, len(d), list(d), repr(D(x=1)), D(x=1) == {"x": 1}, name(dict(d))))
attempt(lambda: ((lambda x: (x.add(5), sorted(x)))(Se([1])), (lambda x: (x.update([7]), sorted(x)))(Se([1]))))
attempt(lambda: (name(By(b"ab")), name(By(b"ab") + b"c"), name(By(b"ab")[:]), By(b"ab") == b"ab", repr(By(b"a")), By(b"ab")[0], name(By(b"ab").upper()), name(bytes(By(b"a")))))
attempt(lambda: (isinstance(True, int), type(True + True).__name__, True + 1, True * "ab", -True, ~False, True & 1, type(True & True).__name__, True | 2, True ^ True, type(True ^ False).__name__))
attempt(lambda: type("X", (int, float), {}))
attempt(lambda: type("X", (list, dict), {}))
attempt(lambda: type("X", (int, L), {}))
attempt(lambda: type("X", (S, T), {}))
attempt(lambda: type("X", (L,), {"__slots__": ("a",)})([1]).__class__.__name__)
attempt(lambda: type("X", (I,), {})(3) + 1)
attempt(lambda: (I.__mro__, L.__mro__[1], T.__base__, E.__bases__))
attempt(lambda: (issubclass(I, int), issubclass(bool, I), isinstance(5, I)))
attempt(lambda: (I.__new__(I, 7), int.__new__(I, 8), tuple.__new__(T, [1, 2]), str.__new__(S, "q") == "q"))
attempt(lambda: int.__new__(S, 1))
attempt(lambda: (int.__add__(i, 1), int.__repr__(i), str.upper(s), str.__len__(s), list.__getitem__(L([7]), 0), dict.__setitem__(d, "raw", 1), d["raw"]))
attempt(lambda: (E("a", 1).args, repr(E("x")), str(E("x", 2)), name(E().with_traceback(None))[0]))
