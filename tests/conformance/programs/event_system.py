# Events: a bus with priorities and patterns, signals as descriptors, observable and computed values, undoable commands, plug-ins.
import functools
import itertools
from collections import defaultdict, deque
from contextlib import contextmanager, suppress


class StopPropagation(Exception):
    pass


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._numbers = itertools.count()
        self._queue, self._running = deque(), False
        self.failures = []

    def on(self, pattern, handler=None, *, priority=0, once=False):
        if handler is None:
            return functools.partial(self.on, pattern, priority=priority, once=once)
        entry = [-priority, next(self._numbers), handler, once, True]
        self._handlers[pattern].append(entry)
        self._handlers[pattern].sort(key=lambda e: e[:2])

        def off():
            entry[4] = False
            with suppress(ValueError):
                self._handlers[pattern].remove(entry)

        handler_name = getattr(handler, "__name__", type(handler).__name__)
        off.__name__ = f"off_{handler_name}"
        try:
            handler.off = off
        except AttributeError:
            pass
        return handler

    @staticmethod
    def matches(pattern, topic):
        def walk(p, t):
            if not p:
                return not t
            if p[0] == "#":
                return any(walk(p[1:], t[i:]) for i in range(len(t) + 1))
            return bool(t) and p[0] in ("*", t[0]) and walk(p[1:], t[1:])

        return walk(pattern.split("."), topic.split("."))

    def emit(self, topic, **data):
        self._queue.append((topic, data))
        if self._running:
            return None
        self._running, results = True, []
        try:
            while self._queue:
                results.extend(self._deliver(*self._queue.popleft()))
        finally:
            self._running = False
            self._queue.clear()
        return results

    def _deliver(self, topic, data):
        entries = sorted((e for p, es in self._handlers.items() if self.matches(p, topic) for e in es), key=lambda e: e[:2])
        for entry in entries:
            if not entry[4]:
                continue
            if entry[3]:
                entry[4] = False
                for es in self._handlers.values():
                    if entry in es:
                        es.remove(entry)
            try:
                yield entry[2](topic, **data)
            except StopPropagation:
                return
            except Exception as error:
                error.add_note(f"while handling {topic}")
                self.failures.append(error)

    def __len__(self):
        return sum(map(len, self._handlers.values()))


class Signal:
    def __set_name__(self, owner, name):
        self.name = name
        owner.signals = {**getattr(owner, "signals", {}), name: self}

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.setdefault(self.name, BoundSignal(instance, self.name))

    def __repr__(self):
        return f"<signal {self.name}>"


class BoundSignal:
    def __init__(self, owner, name):
        self.owner, self.name, self.slots, self.blocked = owner, name, [], 0

    def connect(self, slot):
        self.slots.append(slot)
        return slot

    def __iadd__(self, slot):
        self.connect(slot)
        return self

    def __isub__(self, slot):
        self.slots.remove(slot)
        return self

    def __call__(self, *args):
        if self.blocked:
            return 0
        for slot in tuple(self.slots):
            slot(self.owner, *args)
        return len(self.slots)

    @contextmanager
    def block(self):
        self.blocked += 1
        try:
            yield
        finally:
            self.blocked -= 1


class Observable:
    changed = Signal()

    def __init__(self, value=None):
        self._value = value

    @property
    def value(self):
        Computed.note(self)
        return self._value

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        if old != new:
            self.changed(old, new)


class Computed(Observable):
    recalculated = Signal()
    stack = []

    def __init__(self, function):
        super().__init__()
        self.function, self.dirty, self.sources, self.runs = function, True, [], 0

    @classmethod
    def note(cls, source):
        if cls.stack:
            cls.stack[-1].add(source)

    def invalidate(self, *_):
        if not self.dirty:
            self.dirty = True
            self.changed(self._value, None)

    @property
    def value(self):
        Computed.note(self)
        if self.dirty:
            for source in self.sources:
                source.changed.slots.remove(self.invalidate)
            seen = set()
            Computed.stack.append(seen)
            try:
                self._value = self.function()
            finally:
                Computed.stack.pop()
                self.sources = list(seen)
                for source in self.sources:
                    source.changed.connect(self.invalidate)
            self.dirty = False
            self.runs += 1
            self.recalculated(self._value)
        return self._value


class Document:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def do(self, action):
        action.apply(self)
        self.done.append(action)
        self.undone.clear()
        if len(self.done) > 1 and (merged := self.done[-2].merge(self.done[-1])):
            self.done[-2:] = [merged]
        return self

    def undo(self):
        action = self.done.pop()
        action.revert(self)
        self.undone.append(action)
        return self

    def redo(self):
        action = self.undone.pop()
        action.apply(self)
        self.done.append(action)
        return self


class Action:
    kinds = {}

    def __init_subclass__(cls, *, name, **kwargs):
        super().__init_subclass__(**kwargs)
        Action.kinds[name] = cls

    def __new__(cls, *args, **kwargs):
        if cls is Action:
            raise TypeError("Action is abstract")
        return super().__new__(cls)

    def merge(self, other):
        return None


class Insert(Action, name="insert"):
    def __init__(self, at, text):
        self.at, self.text = at, text

    def apply(self, document):
        document.text = document.text[:self.at] + self.text + document.text[self.at:]

    def revert(self, document):
        document.text = document.text[:self.at] + document.text[self.at + len(self.text):]

    def merge(self, other):
        if type(other) is Insert and other.at == self.at + len(self.text) and not other.text.isspace():
            return Insert(self.at, self.text + other.text)

    def __repr__(self):
        return f"+{self.text!r}@{self.at}"


class Delete(Action, name="delete"):
    def __init__(self, start, end):
        self.start, self.end = start, end

    def apply(self, document):
        self.removed = document.text[self.start:self.end]
        document.text = document.text[:self.start] + document.text[self.end:]

    def revert(self, document):
        document.text = document.text[:self.start] + self.removed + document.text[self.start:]

    def __repr__(self):
        return f"-{self.start}:{self.end}"


bus, log = Bus(), []


@bus.on("user.*")
def any_user(topic, **data):
    log.append(f"{topic} {data}")
    return "any"


@bus.on("user.login", priority=10)
def first(topic, name):
    if name == "blocked":
        raise StopPropagation
    return f"hello {name}"


@bus.on("#", priority=-5, once=True)
def everything_once(topic, **data):
    return f"first event was {topic}"


@bus.on("order.#.paid")
def chained(topic, total=0, **rest):
    if total > 10:
        bus.emit("user.reward", points=total // 10)
    return total


@bus.on("user.reward")
def broken(topic, points):
    return 100 // (points - 2)


print(bus.emit("user.login", name="ann"), len(bus))
print(bus.emit("user.login", name="blocked"), bus.emit("user.logout"), bus.emit("nothing"))
print(bus.emit("order.7.eu.paid", total=35), bus.emit("order.paid", total=25), bus.emit("order.paid"))
print(*log, sep="\n")
for failure in bus.failures:
    print(type(failure).__name__, failure, failure.__notes__)
print(bus.emit("user.login", wrong=1), [str(f) for f in bus.failures[1:]])
first.off()
print(first.off.__name__, bus.emit("user.login", name="x"), len(bus))
cases = {"a.b": ["a.b", "a.b.c", "a"], "a.*": ["a.b", "a.b.c", "a"], "#": ["a", "a.b"], "a.#": ["a", "a.b.c", "b"], "*.b.#": ["a.b", "a.b.c", "b"], "#.z": ["z", "a.z", "z.a"]}
print({p: [Bus.matches(p, t) for t in ts] for p, ts in cases.items()})

price, count = Observable(10), Observable(2)
discount = Observable(None)
total = Computed(lambda: price.value * count.value * (1 - discount.value) if discount.value else price.value * count.value)
label = Computed(lambda: f"total {total.value}" if count.value else "empty")
seen = []
label.changed += lambda owner, old, new: seen.append(("stale", old))
total.recalculated.connect(lambda owner, value: seen.append(("total", value)))
print(label.value, total.runs, label.runs)
price.value = 12
price.value = 12
print(label.value, total.runs)
count.value = 0
print(label.value)
price.value = 99
print(label.value, total.runs, label.runs)
count.value, discount.value = 1, 0.5
print(label.value, seen)
with price.changed.block():
    price.value = 1
print(total.value, total.dirty)
print(Observable.changed, Computed.signals, sorted(Observable.signals), price.changed is price.changed, price.changed is count.changed, price.changed(1, 2))
failing = Computed(lambda: price.value // 0)
try:
    failing.value
except ZeroDivisionError as error:
    print(error, failing.dirty, len(failing.sources), Computed.stack)

d = Document()
for i, word in enumerate(("Hello", ",", " ", "world")):
    d.do(Insert(len(d.text), word))
print(d.text, d.done)
d.do(Delete(0, 5)).do(Insert(0, "Goodbye"))
states = [d.text]
while d.done:
    states.append(d.undo().text)
print(states, d.undone)
d.redo().redo()
print(d.text, d.done, d.undone)
d.do(Action.kinds["insert"](0, ">> "))
print(d.text, d.undone, sorted(Action.kinds))
for bad in (lambda: Action(), lambda: d.redo(), lambda: type("Nameless", (Action,), {}), lambda: Insert(1), lambda: price.changed.slots.remove(5)):
    try:
        print(bad())
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
