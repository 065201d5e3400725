"""Native functions that go over a list see what is appended to it meanwhile, and miss what is gone."""


def grows(items, limit):
    def key(x):
        if len(items) < limit:
            items.append(x - 1)
        return x

    return key


def shrinks(items):
    def key(x):
        if len(items) > 3:
            items.pop()
        return x

    return key


class Adds:
    def __init__(self, items, value):
        self.items = items
        self.value = value

    def __radd__(self, other):
        if len(self.items) < 6:
            self.items.append(Adds(self.items, self.value * 2))
        return other + self.value

    def __eq__(self, other):
        self.items.clear()
        return False

    def __hash__(self):
        self.items.append(len(self.items))
        return 1


for make in grows, shrinks:
    for function in min, max:
        items = [5, 4, 3, 2, 1, 0]
        key = make(items, 9) if make is grows else make(items)
        print(make.__name__, function.__name__, function(items, key=key), items)
items = []
items.append(Adds(items, 1))
print(sum(items), len(items))
items = []
items += [1, 2, Adds(items, 1), 4, 5]
print(5 in items, items, items.count(1))
items = []
items += [Adds(items, 1), 2, 3]
print(len(set(items)), items[1:])
print(sum([True, 2, 2.5, 10**20]), sum([0.1] * 10), min([3, 1, 2]), max(["b", "a"]), [1.0, 2, "x"].index(2), 1 in [True], 2 in [1, 2.0])
