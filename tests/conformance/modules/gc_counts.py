# gc.collect() tells how many objects it has found that only a collector can free: those in cycles, and what hangs on them.
import gc

gc.disable()


class Node:
    pass


def ring(length):
    first = node = Node()
    for _ in range(length - 1):
        node.next = Node()
        node.next.previous = node
        node = node.next
    node.next, first.previous = first, node


def tree():
    node = Node()
    node.items = [1, 2.5, "x", (1, [2]), {3: [4]}]


def list_of_itself():
    items = []
    items.append(items)


def dict_of_itself():
    items = {}
    items["self"] = items


def what_hangs_on_a_cycle():
    items = []
    items.append((1, items, {2: [3]}, "text", 1.5))
    outside = [items]


def two_cycles_in_a_row():
    first, second = [], []
    first += [first, second]
    second.append(second)


def closure():
    def inner():
        return inner


def generator():
    def inner():
        yield me
        yield
    me = inner()
    next(me)


def object_in_its_set():
    node = Node()
    node.group = {node}


class Items(list):
    pass


def instance_of_derived():
    items = Items()
    items.append(items)


def large():
    items = [None] * 10_000
    items[0] = items


class Closed:
    def __del__(self):
        print("closed", len(self.items))


def with_finalizer():
    closed = Closed()
    closed.items = [closed, [1]]


def many():
    for length in range(1, 40):
        ring(length)


def old():
    kept = []
    kept.append(kept)
    gc.collect()


for make in (ring, tree, list_of_itself, dict_of_itself, what_hangs_on_a_cycle, two_cycles_in_a_row, closure, generator,
             object_in_its_set, instance_of_derived, large, with_finalizer, many, old):
    gc.collect()
    make(21) if make is ring else make()
    print(make.__name__, gc.collect(), gc.collect())


seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, info["collected"])))
ring(5)
gc.collect()
del gc.callbacks[:]
print(seen)
before = gc.get_stats()[2]["collected"]
ring(7)
gc.collect()
print(gc.get_stats()[2]["collected"] - before)
