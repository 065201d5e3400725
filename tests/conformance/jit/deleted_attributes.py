# Attributes that are deleted in hot loops, from the end and from the middle, and set again.
class Node:
    def __init__(self, n):
        self.first = n
        self.second = n + 1
        self.third = n + 2
        self.fourth = n + 3


def from_the_middle(n):
    total = 0
    for i in range(n):
        node = Node(i)
        del node.second
        total += node.third + node.fourth + len(vars(node)) if i % 500 == 0 else node.third + node.fourth
        node.second = 5
        del node.first, node.third
        total += node.second + node.fourth
        try:
            node.third
        except AttributeError as error:
            total += len(str(error))
    return total, list(vars(node).items())


def in_any_order(n):
    names = ["first", "second", "third", "fourth"]
    orders = set()
    for i in range(n):
        node = Node(i)
        for k in range(3):
            name = names[(i >> k) % 4]
            if hasattr(node, name):
                delattr(node, name)
            if k == i % 3:
                setattr(node, name, k)
        orders.add(tuple(sorted(node.__dict__)))
    return sorted(orders)


def missing(n):
    seen = {}
    for i in range(n):
        node = Node(i)
        try:
            del node.second
            if i % 2:
                del node.second
            del node.none
        except AttributeError as error:
            seen[str(error)] = seen.get(str(error), 0) + 1
    return seen


class Slotted:
    __slots__ = ("a", "b", "__dict__")

    def __init__(self):
        self.a, self.b, self.c, self.d = 1, 2, 3, 4


def slotted(n):
    total = 0
    for i in range(n):
        s = Slotted()
        del s.a, s.c
        total += s.b + s.d + hasattr(s, "a") + hasattr(s, "c")
        s.a = i
        total += s.a
    return total, s.__dict__


for function in from_the_middle, in_any_order, missing, slotted:
    print(function.__name__, function(2500))
