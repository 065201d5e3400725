# abc and collections.abc: registration, hooks, abstract methods, mixin methods, and what cannot be made.
import collections.abc as ca
from abc import ABC, ABCMeta, abstractmethod
from collections import OrderedDict, deque


class A(ABC):
    @abstractmethod
    def f(self): ...

    @property
    @abstractmethod
    def p(self): ...

    def concrete(self):
        return "concrete"


class B(A):
    def f(self):
        return "B.f"


class C(B):
    p = 5


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Hook:
            return NotImplemented
        return hasattr(other, "quack")


class Duck:
    quack = 1


class SubHook(Hook):
    pass


class Seq(ca.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class MSeq(ca.MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)

    def __repr__(self):
        return f"MSeq{self.items}"


class Map(ca.MutableMapping):
    def __init__(self, **kw):
        self.d = kw

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f"Map{self.d}"


class MySet(ca.MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)

    def __repr__(self):
        return f"MySet{self.items}"


def do(o, f):
    return f(o), o


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: A())
attempt(lambda: B())
attempt(lambda: (C().f(), C().p, C().concrete(), C.__abstractmethods__, sorted(A.__abstractmethods__), sorted(B.__abstractmethods__)))
attempt(lambda: (type(A), isinstance(A, ABCMeta), A.f.__isabstractmethod__, A.concrete.__name__, B.f(5)))
attempt(lambda: (isinstance(Duck(), Hook), issubclass(Duck, Hook), issubclass(int, Hook), isinstance(5, Hook), issubclass(Duck, SubHook), Hook in Duck.__mro__))
attempt(lambda: (A.register(int), isinstance(5, A), issubclass(bool, A), issubclass(str, A), A in int.__mro__))
attempt(lambda: A.register(5))
attempt(lambda: A.register(A))
attempt(lambda: B.register(A))
attempt(lambda: ([issubclass(t, ca.Sequence) for t in (list, tuple, str, bytes, range, deque, set, dict)], [issubclass(t, ca.MutableSequence) for t in (list, tuple, deque)], [issubclass(t, ca.Mapping) for t in (dict, OrderedDict, list)], [issubclass(t, ca.Set) for t in (set, frozenset, type({}.keys()), type({}.values()), type({}.items()))]))
attempt(lambda: ([isinstance(x, ca.Iterable) for x in ([], "", {}, 5, (i for i in ""), map(str, []), Seq())], [isinstance(x, ca.Iterator) for x in ([], iter([]), (i for i in ""), zip())], [isinstance(x, ca.Generator) for x in ((i for i in ""), iter([]))], [isinstance(x, ca.Hashable) for x in (1, "a", [], {}, (), ([],), set(), frozenset(), None)], [isinstance(x, ca.Callable) for x in (len, int, 5, lambda: 0)], [isinstance(x, ca.Sized) for x in ([], 5, "", (i for i in ""))], [isinstance(x, ca.Container) for x in ([], 5, {}, iter([]))], [isinstance(x, ca.Reversible) for x in ([], {}, set(), "")], [isinstance(x, ca.Collection) for x in ([], {}, iter([]), "")]))
attempt(lambda: ca.Sequence())
attempt(lambda: ca.Iterable())
attempt(lambda: (Seq(3, 1, 2)[1], len(Seq()), list(Seq(1, 2)), 2 in Seq(1, 2), Seq(1, 2, 1).count(1), Seq(1, 2).index(2), list(reversed(Seq(1, 2))), Seq(1)[0:1], bool(Seq()), isinstance(Seq(), ca.Iterable)))
attempt(lambda: Seq(1).index(5))
attempt(lambda: (Seq(1, 2, 1).index(1, 1), Seq(5)[-1]))
attempt(lambda: (Seq(1) == Seq(1)))
attempt(lambda: (do(MSeq(1, 2), lambda s: s.append(3)), do(MSeq(1), lambda s: s.extend("ab")), do(MSeq(1, 2), lambda s: s.pop()), do(MSeq(1, 2), lambda s: s.pop(0)), do(MSeq(1, 2, 1), lambda s: s.remove(1)), do(MSeq(1, 2), lambda s: s.reverse()), do(MSeq(1, 2), lambda s: s.clear()), do(MSeq(1), lambda s: s.__iadd__([5]))))
attempt(lambda: MSeq().pop())
attempt(lambda: MSeq(1).remove(5))
attempt(lambda: do(MSeq(1, 2), lambda s: s.extend(s)))
attempt(lambda: (dict(Map(a=1)), Map(a=1) == {"a": 1}, Map(a=1) == Map(a=1), Map(a=1).get("z", 0), "a" in Map(a=1), list(Map(a=1).items()), Map(a=1).keys() & {"a"}, list(Map(a=1).values()), len(Map(a=1).items()), Map(a=1) != {}))
attempt(lambda: (do(Map(a=1), lambda m: m.pop("a")), do(Map(a=1), lambda m: m.popitem()), do(Map(a=1), lambda m: m.setdefault("b", 2)), do(Map(a=1), lambda m: m.update(b=2)), do(Map(a=1), lambda m: m.update({"c": 3}, d=4)), do(Map(a=1), lambda m: m.clear()), do(Map(), lambda m: m.pop("z", 5)), do(Map(), lambda m: m.update([("k", 1)]))))
attempt(lambda: Map()["a"])
attempt(lambda: Map().pop("a"))
attempt(lambda: Map().popitem())
attempt(lambda: hash(Map()))
attempt(lambda: (repr(Map(a=1).keys()), repr(Map(a=1).items()), repr(Map(a=1).values())))
attempt(lambda: (MySet("ab") | {"c"}, MySet("ab") & "bc", MySet("ab") - {"a"}, MySet("ab") ^ {"b", "c"}, MySet("ab") <= MySet("abc"), MySet("ab") == {"a", "b"}, MySet("a") < {"a", "b"}, MySet("ab").isdisjoint("xy"), MySet("ab") > {"a"}))
attempt(lambda: (do(MySet("ab"), lambda s: s.remove("a")), do(MySet("a"), lambda s: s.pop()), do(MySet("a"), lambda s: s.clear()), do(MySet("ab"), lambda s: s.__ior__({"c"})), do(MySet("ab"), lambda s: s.__isub__({"a"})), do(MySet("ab"), lambda s: s.__iand__({"a"})), do(MySet("ab"), lambda s: s.__ixor__(["a", "z"]))))
attempt(lambda: MySet().remove("a"))
attempt(lambda: MySet().pop())
attempt(lambda: MySet("a") | 5)
attempt(lambda: MySet("a") < 5)
attempt(lambda: hash(MySet()))
attempt(lambda: (MySet("ab")._hash() == MySet("ba")._hash(), MySet._from_iterable("aab")))
