# What gc.collect finds at the place where the last reference has just gone, at the level of the module and in functions.
import gc
import weakref
from gc import collect


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self


node = Node("module")
seen = weakref.ref(node)
print(seen().name)
del node
gc.collect()
print(seen())

node = Node("rebound")
seen = weakref.ref(node)
node = None
collect(2)
print(seen())

for name in "ab":
    node = Node(name)
    seen = weakref.ref(node, lambda ref, name=name: print("gone:", name))
    del node
    gc.collect()
    print(seen())


def uncaptured():
    large = Node("large")
    kept = Node("kept")
    seen = weakref.ref(large), weakref.ref(kept)
    return lambda: kept, seen


keep, seen = uncaptured()
gc.collect()
print(seen[0](), seen[1]().name)
del keep
gc.collect()
print(seen[1]())


def inside():
    node = Node("inside")
    seen = weakref.ref(node)
    show = lambda: node.name
    print(show())
    del show, node
    gc.collect(generation=2)
    gc.collect()
    return seen()


print(inside())


def waiting():
    try:
        yield 1
    finally:
        print("finally")


next(waiting())
gc.collect()
print("end")
