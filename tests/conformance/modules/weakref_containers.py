"""Containers of weak references, `finalize`, and `__del__`: all of them act when a collection has found the object."""

import gc
import weakref


def collect():
    """Does the like with other objects before: a collection takes stale words on the stack for references."""
    print(end=str(max(len(''), 0))[1:])
    others = weakref.WeakKeyDictionary()
    other = Key('other')
    others[other] = 0
    print(end='' if others[other] == 0 and other in others else 'lost')
    gc.collect()


class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


keys = [Key('a'), Key('b'), Key('c')]
by_key = weakref.WeakKeyDictionary()
for number, key in enumerate(keys):
    by_key[key] = number
print(len(by_key), by_key[keys[0]], keys[1] in by_key, sorted(by_key.values()), sorted(map(repr, by_key)))
print(by_key.pop(keys[2]), by_key.get(keys[2], 'none'), by_key.setdefault(keys[2], 9))
del key, keys[0]
collect()
print(len(by_key), sorted(map(repr, by_key.keys())), sorted(by_key.items(), key=lambda pair: pair[1]))

by_name = weakref.WeakValueDictionary(first=keys[0])
by_name['second'] = keys[1]
print(len(by_name), by_name['first'], 'second' in by_name, sorted(by_name), sorted(map(repr, by_name.values())))
keys.pop()
by_key.clear()
collect()
print(len(by_name), by_name.get('second'), list(by_name.items()))
try:
    by_name['second']
except KeyError as error:
    print(repr(error))

items = [Key(name) for name in 'xyz']
weak = weakref.WeakSet(items)
print(len(weak), items[0] in weak, Key('other') in weak, sorted(map(repr, weak)))
weak.discard(items[0])
print(len(weak), sorted(map(repr, weak | {items[0]})), sorted(map(repr, weak & set(items[:2]))))
del items[1:]
collect()
print(len(weak), list(weak))


def report(*args, **kwargs):
    print('finalized', args, kwargs)


subject = Key('subject')
finalizer = weakref.finalize(subject, report, 1, word='two')
other = weakref.finalize(subject, report, 'detached')
print(finalizer.alive, finalizer.peek()[0] is subject, other.detach()[1] is report, other.alive)
del subject
collect()
print(finalizer(), finalizer.peek(), finalizer.alive)
manual = Key('manual')
called = weakref.finalize(manual, report, 'by hand')
called()
print(called.alive)


class Finalized:
    log = []
    saved = []

    def __init__(self, name):
        self.name = name
        self.itself = self

    def __del__(self):
        Finalized.log.append(type(self).__name__)
        if self.name == 'revived':
            Finalized.saved.append(self)


class Derived(Finalized):
    pass


def make(name, kind=Finalized):
    return [weakref.ref(kind(name)) for _ in range(20)]


# A stale word on the stack may keep the last ones alive.
references = make('cycle')
collect()
print(sum(reference() is None for reference in references) > 15, Finalized.log.count('Finalized') > 15)
make('derived', Derived)
collect()
print(Finalized.log.count('Derived') > 15)
make('revived')
collect()
print(len(Finalized.saved) > 15, {item.name for item in Finalized.saved})
Finalized.saved.clear()
before = len(Finalized.log)
collect()
print(len(Finalized.log) - before < 5)
