# Caches with one interface: LRU by linked list, LFU, FIFO, clock, time to live; statistics, eviction callbacks, and a comparison on traces.
import functools
import itertools
from abc import ABC, abstractmethod
from collections import Counter, OrderedDict, defaultdict, deque


class Stats:
    __slots__ = ("hits", "misses", "evictions", "loads")

    def __init__(self):
        for name in self.__slots__:
            setattr(self, name, 0)

    @property
    def ratio(self):
        total = self.hits + self.misses
        return self.hits / total if total else 0.0

    def __iadd__(self, other):
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    def __iter__(self):
        return ((name, getattr(self, name)) for name in self.__slots__)

    def __repr__(self):
        return f"Stats({', '.join(f'{k}={v}' for k, v in self)}, ratio={self.ratio:.3f})"


class Cache(ABC):
    kinds = {}
    _missing = object()

    def __init_subclass__(cls, *, kind, **kwargs):
        super().__init_subclass__(**kwargs)
        Cache.kinds[kind] = cls
        cls.kind = kind

    def __init__(self, size, on_evict=None):
        if size < 1:
            raise ValueError(f"size {size} is too small")
        self.size, self.stats, self.on_evict = size, Stats(), on_evict

    @abstractmethod
    def _find(self, key): ...

    @abstractmethod
    def _store(self, key, value): ...

    @abstractmethod
    def _victim(self): ...

    @abstractmethod
    def _drop(self, key): ...

    @abstractmethod
    def __len__(self): ...

    @abstractmethod
    def keys(self): ...

    def __getitem__(self, key):
        value = self._find(key)
        if value is self._missing:
            self.stats.misses += 1
            raise KeyError(key)
        self.stats.hits += 1
        return value

    def __setitem__(self, key, value):
        if key not in self and len(self) >= self.size:
            self._evict(self._victim())
        self._store(key, value)

    def _evict(self, key):
        value = self._drop(key)
        self.stats.evictions += 1
        if self.on_evict:
            self.on_evict(key, value)

    def __contains__(self, key):
        return key in self.keys()

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self._drop(key)

    def get(self, key, load):
        try:
            return self[key]
        except KeyError:
            self.stats.loads += 1
            self[key] = value = load(key)
            return value

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args):
            return self.get(args, lambda a: function(*a))

        wrapper.cache = self
        return wrapper

    def __repr__(self):
        return f"<{self.kind} {' '.join(map(str, self.keys()))}>"


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self

    def link(self, after):
        self.before, self.after = after, after.after
        after.after.before = self
        after.after = self

    def unlink(self):
        self.before.after, self.after.before = self.after, self.before


class Lru(Cache, kind="lru"):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.nodes, self.root = {}, Node()

    def _find(self, key):
        node = self.nodes.get(key)
        if node is None:
            return self._missing
        node.unlink()
        node.link(self.root)
        return node.value

    def _store(self, key, value):
        if node := self.nodes.get(key):
            node.unlink()
            node.value = value
        else:
            node = self.nodes[key] = Node(key, value)
        node.link(self.root)

    def _victim(self):
        return self.root.before.key

    def _drop(self, key):
        node = self.nodes.pop(key)
        node.unlink()
        return node.value

    def __len__(self):
        return len(self.nodes)

    def keys(self):
        node, out = self.root.after, []
        while node is not self.root:
            out.append(node.key)
            node = node.after
        return out


class Fifo(Cache, kind="fifo"):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.table = OrderedDict()

    def _find(self, key):
        return self.table.get(key, self._missing)

    def _store(self, key, value):
        self.table[key] = value

    def _victim(self):
        return next(iter(self.table))

    def _drop(self, key):
        return self.table.pop(key)

    def __len__(self):
        return len(self.table)

    def keys(self):
        return list(self.table)


class Ordered(Fifo, kind="ordered"):
    """LRU again, by an OrderedDict."""

    def _find(self, key):
        if key in self.table:
            self.table.move_to_end(key)
        return super()._find(key)

    def _store(self, key, value):
        super()._store(key, value)
        self.table.move_to_end(key)


class Lfu(Cache, kind="lfu"):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.values, self.uses, self.groups, self.lowest = {}, {}, defaultdict(dict), 0

    def _touch(self, key):
        n = self.uses[key]
        del self.groups[n][key]
        if not self.groups[n] and n == self.lowest:
            self.lowest += 1
        self.uses[key] = n + 1
        self.groups[n + 1][key] = None

    def _find(self, key):
        if key not in self.values:
            return self._missing
        self._touch(key)
        return self.values[key]

    def _store(self, key, value):
        if key in self.values:
            self._touch(key)
        else:
            self.uses[key] = self.lowest = 1
            self.groups[1][key] = None
        self.values[key] = value

    def _victim(self):
        while not self.groups[self.lowest]:
            self.lowest += 1
        return next(iter(self.groups[self.lowest]))

    def _drop(self, key):
        del self.groups[self.uses.pop(key)][key]
        return self.values.pop(key)

    def __len__(self):
        return len(self.values)

    def keys(self):
        return sorted(self.values, key=lambda k: (-self.uses[k], str(k)))


class Clock(Cache, kind="clock"):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.ring, self.table = deque(), {}

    def _find(self, key):
        if key not in self.table:
            return self._missing
        self.table[key][1] = True
        return self.table[key][0]

    def _store(self, key, value):
        if key not in self.table:
            self.ring.append(key)
        self.table[key] = [value, False]

    def _victim(self):
        while self.table[self.ring[0]][1]:
            self.table[self.ring[0]][1] = False
            self.ring.rotate(-1)
        return self.ring[0]

    def _drop(self, key):
        self.ring.remove(key)
        return self.table.pop(key)[0]

    def __len__(self):
        return len(self.table)

    def keys(self):
        return list(self.ring)


def expiring(base, life):
    class Expiring(base, kind=f"{base.kind}+ttl"):
        now = 0

        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.born = {}

        def _find(self, key):
            if key in self.born and self.now - self.born[key] > life:
                self._drop(key)
                return self._missing
            return super()._find(key)

        def _store(self, key, value):
            self.born[key] = self.now
            super()._store(key, value)

        def _drop(self, key):
            self.born.pop(key, None)
            return super()._drop(key)

    return Expiring


log = []
for kind, cls in sorted(Cache.kinds.items()):
    c = cls(3, on_evict=lambda k, v: log.append(f"{k}={v}"))
    for key in "abcabad":
        c.get(key, str.upper)
    c["b"] = "new"
    c["e"] = "E"
    print(c, c.stats, log)
    del c["e"]
    for action in (lambda: c["zz"], lambda: c.__delitem__("zz")):
        try:
            action()
        except KeyError as error:
            print("  KeyError", error, end=" ")
    print(len(c), "e" in c, "b" in c)
    log.clear()
state = 42


def rand():
    global state
    state = state * 1103515245 + 12345 & 0x7FFFFFFF
    return state >> 16


traces = {
    "loop": [i % 7 for i in range(300)],
    "skewed": [min(rand() % 20, rand() % 20) for _ in range(300)],
    "phases": [rand() % 6 + 10 * (i // 100) for i in range(300)],
    "scan": list(itertools.chain.from_iterable(([1, 2, 3] * 3 + list(range(50 + k, 56 + k)) for k in range(0, 60, 6)))),
}
print(f"{'':<8}" + "".join(f"{name:>9}" for name in traces))
for kind in sorted(Cache.kinds):
    total, cells = Stats(), []
    for trace in traces.values():
        c = Cache.kinds[kind](5)
        for key in trace:
            assert c.get(key, lambda k: k * k) == key * key and len(c) <= 5
        total += c.stats
        cells.append(f"{c.stats.ratio:9.3f}")
    print(f"{kind:<8}" + "".join(cells), total)
print(Counter(traces["skewed"]).most_common(3))


@Lru(8)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@Fifo(2)
def small(n):
    return n if n < 2 else small(n - 1) + small(n - 2)


print(fib(60), fib.cache.stats, fib.__name__, small(12), small.cache.stats)
Short = expiring(Lru, 2)
c = Short(2)
c["x"], c["y"] = 1, 2
seen = []
for Short.now in range(5):
    try:
        seen.append(c["x"])
    except KeyError as error:
        seen.append(repr(error))
        c["x"] = Short.now * 100
print(seen, c, c.stats, sorted(Cache.kinds), Short.__mro__[1].__name__)
for bad in (lambda: Cache(3), lambda: Lru(0), lambda: type("Bad", (Cache,), {}), lambda: Lru(2)[[]], lambda: setattr(Stats(), "extra", 1)):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
