"""Callbacks of one object's references: the newest first."""
import gc
import weakref


class Thing:
    pass


called = []


def callback(name):
    return lambda ref: called.append((name, ref() is None))


thing = Thing()
plain = weakref.ref(thing)
refs = [weakref.ref(thing, callback(name)) for name in "abc"]
proxy = weakref.proxy(thing, lambda ref: called.append(("proxy", True)))
last = weakref.ref(thing, callback("last"))
dropped = weakref.ref(thing, callback("dropped"))
del dropped
gc.collect()
del thing
gc.collect()
print(called, plain() is None)

called.clear()
thing = Thing()
first = weakref.finalize(thing, called.append, "finalize 1")
ref = weakref.ref(thing, callback("ref"))
second = weakref.finalize(thing, called.append, "finalize 2")
del thing
gc.collect()
print(called, first.alive, second.alive)
