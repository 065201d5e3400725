"""Truth values of what tests meet: instances, None, sequences, and mixtures of them; then what they have not met."""


class Plain:
    pass


class Other:
    def __init__(self):
        self.name = "other"


class Sized(list):
    pass


def count_true(values):
    found = 0
    for value in values:
        if value:
            found += 1
    return found


def length(node):
    links = 0
    while node:
        links += 1
        node = node.link
    return links


def drain(stack):
    taken = 0
    while stack:
        taken += stack.pop()
    return taken


def either(left, right):
    return left or right


def sum_of(values):
    """What a test tells of a value must not be taken for true where it was None."""
    total = 0
    for value in values:
        total += (value or 0) + (0 if not value else value)
    return total


def negated(value):
    return not value


class Node:
    def __init__(self, link):
        self.link = link


def fresh(function):
    """A function of code of its own, so that each kind of values has feedback of its own."""
    return type(function)(function.__code__.replace(co_name="fresh"), globals())


def main():
    plain, other = Plain(), Other()
    kinds = {
        "instances": [plain, plain],
        "two classes": [plain, other],
        "none": [None],
        "none and instances": [None, plain],
        "lists": [[], [0]],
        "none and lists": [None, [], [0]],
        "tuples": [(), (0,)],
        "strings": ["", "0"],
        "none and strings": ["", None, "0"],
        "booleans": [True, False],
        "none and booleans": [True, None, False],
        "integers": [0, 7],
        "none and integers": [0, None, 7],
        "floats": [0.0, 0.5, -0.0],
        "numbers": [0, 0.5, 1, 0.0],
        "dicts": [{}, {0: 0}],
        "everything": [plain, None, [], [0], "", "0", 0, 1, {}, {0: 0}, (), False, True, 0.0, 2.5],
    }
    for name, values in kinds.items():
        count = fresh(count_true)
        print(name, count(values * 1000), end=" ")
        for others in kinds.values():
            print(count(others * 2), end=" ")
        print()

    chain = None
    for _ in range(40):
        chain = Node(chain)
    print(sum(length(chain) for _ in range(400)))
    print(sum(drain([1, 2, 3]) for _ in range(1000)))
    print(sum(either(None, n) for n in range(1000)), either([], "right"), either(plain, 0) is plain)
    print(sum_of([0, None, 7] * 1000), sum_of([None, 2, 0.5] * 1000), sum_of([True, None, 3] * 1000))
    print(sum(negated(plain) for _ in range(1000)), negated(0), negated(None), negated(""))

    # What a class says of its instances later.
    count = fresh(count_true)
    print(count([plain] * 3000))
    Plain.__len__ = lambda self: 0
    print(count([plain] * 3000))
    Plain.__bool__ = lambda self: True
    print(count([plain] * 3000))
    del Plain.__bool__, Plain.__len__
    print(count([plain] * 3000))
    plain.attribute = 1
    print(count([plain, other, Sized(), Sized([1])] * 1000))

    class Failing:
        def __bool__(self):
            raise ValueError("no truth")

    try:
        count([plain, Failing()])
    except ValueError as error:
        print(error)


main()
