# == and != of instances whose classes leave that to object, and what may come between: methods that appear later,
# subclasses and right operands that have some, None, classes of classes, instances of built-in types' subclasses.
class Node:
    def __init__(self, name):
        self.name = name


class Leaf(Node):
    pass


class Wide(Node):
    pass


class Slotted:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name


def count(items, one):
    equal = unequal = 0
    for item in items:
        if item == one:
            equal += 1
        if one != item:
            unequal += 1
    return equal, unequal


def answers(items, one):
    seen = []
    for item in items:
        answer = item == one, item != one, one == item, one != item
        if answer not in seen:
            seen.append(answer)
    return seen


def chain(items):
    """The results as they are, some of them no bools."""
    last = None
    results = []
    for item in items:
        results.append(last == item)
        last = item
    return results[-3:], len([result for result in results if result])


nodes = [Node(n) for n in range(40)]
for function in (count, answers):
    print(function(nodes * 60, nodes[3]))
    print(function([Leaf(1), nodes[3], Wide(2), Slotted(3)] * 600, nodes[3]))
    print(function([None, nodes[3]] * 1200, nodes[3]))
    print(function([None, nodes[3], nodes[4]] * 1200, None))
    print(function([1, "a", nodes[3], 2.5, (), [], {}, Node, print] * 300, nodes[3]))
print(chain(nodes * 60), chain([nodes[1]] * 2000), chain([Leaf(1), None] * 1000))


class Same(Node):
    """Equal to any node."""

    def __eq__(self, other):
        return isinstance(other, Node)

    __hash__ = None


class Odd:
    """Whose answers are no bools."""

    def __eq__(self, other):
        return [other.name]

    def __ne__(self, other):
        return ""


# Right operands with methods, some of classes derived from the left one's.
print(count(nodes * 40 + [Same(1)], nodes[3]))
print(count([nodes[2]] * 2000, Same(2)))
print(answers(nodes * 40 + [Same(1), Odd()], nodes[3]))
print(answers([nodes[3], Odd()] * 1100, nodes[3]))
print(chain(nodes * 40 + [Same(1), nodes[0], Odd(), nodes[7]]))


class Later:
    pass


def against(items, one):
    results = []
    for item in items:
        results.append((item == one, item != one))
    return results.count((True, False)), results.count((False, True)), len(results), results[-1]


# A method that appears later, in the class, its base, and its metaclass's instances; and one that goes again.
laters = [Later() for _ in range(30)]
print(against(laters * 60, laters[1]))
Later.__eq__ = lambda self, other: True
print(against(laters * 60, laters[1]))
del Later.__eq__
print(against(laters * 60, laters[1]))
Later.__ne__ = lambda self, other: "never"
print(against(laters * 60, laters[1]))
del Later.__ne__
print(against(laters * 60, laters[1]))
print(against([Leaf(1), Leaf(2)] * 1000, Leaf(3)))
Node.__eq__ = lambda self, other: self.name == other.name
print(against([Leaf(1), Leaf(2)] * 1000, Leaf(1)))
del Node.__eq__
print(against([Leaf(1), Leaf(2)] * 1000, Leaf(1)))


class Changing:
    def __init__(self):
        self.value = 1


# Changed in the loop itself.
def change_within(items, one, at):
    results = []
    for i, item in enumerate(items):
        if i == at:
            Changing.__eq__ = lambda self, other: "changed"
        results.append(item == one)
    return results[at - 2:at + 2]


items = [Changing() for _ in range(3000)]
print(change_within(items, items[2000], 5000))
print(change_within(items, items[2000], 2500))
del Changing.__eq__
print(change_within(items, items[2000], 2000))
del Changing.__eq__


# An instance that gets another class.
def change_class(items, one):
    total = 0
    for i, item in enumerate(items):
        if i == 2500:
            item.__class__ = Same
        if item == one:
            total += 1
    return total


print(change_class([Node(i) for i in range(3000)], nodes[0]))


# Classes of classes, instances of subclasses of built-in types, exceptions, bound methods.
class Meta(type):
    pass


class MetaEq(type):
    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 1


A, B = Meta("A", (), {}), Meta("B", (), {})
C, D = MetaEq("C", (), {}), MetaEq("D", (), {})
print(against([A, B] * 1000, A), against([C, D] * 1000, C), against([A, B] * 1000 + [C], A))


class Items(list):
    pass


class Number(int):
    pass


class Pair(tuple):
    pass


print(against([Items(), Items([1])] * 1000, Items([1])), against([Number(1), Number(2)] * 1000, Number(1)))
print(against([Pair((1, 2)), Pair()] * 1000, (1, 2)), against(nodes * 40 + [Items()], nodes[1]))
errors = [ValueError(1), ValueError(1)]
print(against(errors * 1000, errors[0]))


# Membership in lists and tuples.
def members(container, items):
    found = 0
    for item in items:
        if item in container:
            found += 1
        if item not in container:
            found -= 1
    return found


print(members(nodes[:10], nodes * 50), members(tuple(nodes[:10]), nodes * 50))
print(members([None, 1, "a", *nodes[:10]], nodes * 50), members(nodes, [None, 1, "a", 2.5, nodes[1], ()] * 400))
print(members([Same(1), nodes[0]], nodes * 50), members(nodes[:3], [Same(1)] * 1500))
Node.__eq__ = lambda self, other: isinstance(other, Node) and other.name == 1
print(members(nodes[5:10], nodes * 50))
del Node.__eq__
print(members(nodes[5:10], nodes * 50))


class Raises:
    def __eq__(self, other):
        raise KeyError(other.name)


def caught(items, one):
    total = 0
    for item in items:
        try:
            if item == one:
                total += 1
        except KeyError as error:
            total += 1000 * len(error.args)
    return total


print(caught(nodes * 60, nodes[2]), caught(nodes * 60 + [Raises()], nodes[2]), caught(nodes * 40, Raises()))
