"""Attributes at instructions that meet instances of very many shapes: near and far, in one slot and in others, without slots."""


class Node:
    def __init__(self, value):
        self.value = value
        self.weight = 1

    def bump(self, by):
        self.weight += by
        return self.value


def total(nodes, rounds):
    result = 0
    for _ in range(rounds):
        for node in nodes:
            result += node.value * node.weight
    return result


def mark(nodes, rounds):
    for n in range(rounds):
        for node in nodes:
            node.mark = n
            node.weight = node.weight % 7 + 1


def bumped(nodes, rounds):
    result = 0
    for n in range(rounds):
        for node in nodes:
            result = (result * 3 + node.bump(n & 3)) % 1_000_003
    return result


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (AttributeError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def all_three(nodes, rounds):
    return attempt(total, nodes, rounds), attempt(mark, nodes, rounds), attempt(bumped, nodes, rounds)


def with_extra(count, prefix="extra"):
    nodes = []
    for n in range(count):
        node = Node(n + 1)
        setattr(node, f"{prefix}{n % 16}", n)
        nodes.append(node)
    return nodes


# Ever more shapes with the attributes at one place, and the mark at two.
nodes = [Node(5), Node(7)]
print(all_three(nodes, 1_500))
for count in (1, 3, 8, 16):
    nodes += with_extra(count)
    print(len(nodes), all_three(nodes, 400))
# All of these have their shapes from the beginning.
print(all_three(with_extra(16) + [Node(2)], 400))

# Shapes whose numbers are far from those, each way.
strangers = []
for n in range(40):
    class Stranger:
        def __init__(self, value):
            self.other = self.weight = n
            self.value = value

        bump = Node.bump

    strangers.append(Stranger(n))
print(all_three(nodes + strangers[:1], 200))
print(all_three(nodes + strangers[:3], 200))
print(all_three(nodes + strangers, 100))
late = with_extra(16, "late")
print(all_three(nodes + late, 100))

# One whose attributes are in a dict, and one that has lost what all others have.
vars(nodes[3])["weight"] = 11
print(all_three(nodes + late, 100))
del nodes[5].value
print(all_three(nodes, 100))
nodes[5].value = 1.5
print(all_three(nodes, 100))
del nodes[6].mark
print(hasattr(nodes[6], "mark"), sorted(vars(nodes[6])), all_three(nodes, 50), nodes[6].mark)


# What is no instance of a class with shapes.
class Slotted:
    __slots__ = ("value", "weight", "mark")
    bump = Node.bump


slotted = Slotted()
slotted.value, slotted.weight = 3, 4
print(all_three(nodes + [slotted], 100), slotted.mark)
del slotted.weight
print(all_three(nodes + [slotted], 10))
print(all_three(nodes + [17], 3))
print(all_three(nodes + [None], 3))
print(all_three(nodes + [0.5], 3))
Node.value_of_class = 1
print(all_three(nodes + [Node], 3))

# The class changes.
print(all_three(nodes, 50))
Node.bump = lambda self, by: by
print(all_three(nodes, 50))
Node.mark = property(lambda self: -1, lambda self, n: setattr(self, "weight", 2))
print(all_three(nodes, 50), nodes[0].mark)
Node.weight = property(lambda self: 3)
print(all_three(nodes, 50))
del Node.weight, Node.mark
print(all_three(nodes, 50))
Node.__getattribute__ = lambda self, name: 2 if name == "value" else object.__getattribute__(self, name)
print(all_three(nodes, 50))
del Node.__getattribute__
print(all_three(nodes, 50))


# Instances get attributes in one order or another, and one more than their class seems to have.
class Point:
    def __init__(self, x, y):
        if x % 3:
            self.x = x
            self.y = y
        else:
            self.y = y
            self.x = x
        self.a = self.b = self.c = self.d = 0


def place(points, n):
    for point in points:
        if not point.a:
            point.z = n
        elif point.a & 1:
            point.t = n
        else:
            point.t, point.z = n, n
        point.a += 1
    return sum(point.x * 2 + point.y for point in points)


checksum = 0
for n in range(120):
    points = [Point(x, n) for x in range(12)]
    for _ in range(4):
        checksum = (checksum * 31 + place(points, n)) % 1_000_003
print(checksum, [sorted(vars(point).items()) for point in points[:2]])
