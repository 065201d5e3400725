"""Attributes of classes that compiled code knows, and native methods of instances that stand for lists."""


class Rank:
    step = 1
    lowest = None

    def __init__(self, value):
        self.value = value

    @classmethod
    def stronger(cls, a, b):
        return a.value > b.value + cls.step - 1

    @classmethod
    def name(cls):
        return cls.__name__

    @staticmethod
    def double(n):
        return 2 * n

    def plain(self):
        return self.value


class Child(Rank):
    pass


Rank.lowest = Rank(0)


def run(count):
    total = 0
    a, b = Rank(3), Rank(2)
    for i in range(count):
        if Rank.stronger(a, b):
            total += 1
        if Child.stronger(a, b):
            total += 10
        total += Rank.step + Rank.double(i & 1) + Rank.plain(a) + Rank.lowest.value + len(Child.name())
    return total


print(run(3000))
# Values change without a change of the classes; methods and other objects do not.
Rank.step = 2
print(run(3000))
Child.step = 1
print(run(3000))
Rank.lowest = Rank(7)
print(run(3000))
Rank.double = staticmethod(lambda n: 3 * n)
print(run(3000))
Rank.double = lambda n: 4 * n
print(run(3000))
Child.stronger = classmethod(lambda cls, a, b: cls is not Child)
print(run(3000))
del Child.stronger
del Child.step
print(run(3000))


def changing(count):
    seen = []
    for i in range(count):
        if i == count - 3:
            Rank.step = 1000
        if i == count - 2:
            Rank.name = classmethod(lambda cls: "changed")
        if i == count - 1:
            del Rank.lowest
        try:
            seen.append((Rank.step, Rank.name(), Rank.lowest.value))
        except AttributeError as error:
            seen.append(str(error))
    return seen[-5:]


print(changing(3000))


class Meta(type):
    @property
    def label(cls):
        return "label of " + cls.__name__

    def made(cls, n):
        return n + 1

    def hidden(cls):
        return "of the metaclass"


class Labelled(metaclass=Meta):
    label = "not seen"

    @classmethod
    def hidden(cls):
        return "of the class"


def labels(count):
    total = 0
    for i in range(count):
        total += len(Labelled.label) + Labelled.made(i) + len(Labelled.hidden())
    return total


print(labels(2000))
Meta.hidden = property(lambda cls: lambda: "!")
print(labels(2000))


class Stack(list):
    """An instance with a list of its own."""


def use(count, kind):
    total = 0
    for i in range(count):
        stack = kind()
        stack.append(i)
        stack.append(2)
        stack.extend([3, 4])
        stack.insert(0, 5)
        for item in stack:
            total += item
        total += stack.pop() + stack.pop(0) + len(stack)
        stack.sort(reverse=True)
        total += stack.index(2)
        for item in stack:
            if item == 3:
                # What the loop goes over may grow below it.
                stack.append(100)
            total += item
    return total


def gone_over(items, count):
    total = 0
    for _ in range(count):
        for item in items:
            total += item
    return total


print(use(2000, Stack))
print(gone_over(Stack([1, 2, 3]), 2000), gone_over([4], 2000), gone_over((5, 6), 3), gone_over(Stack(), 5))
append = Stack.append
odd = Stack()
append(odd, 1)
try:
    odd.append()
except TypeError as error:
    print(error)
try:
    odd.pop(5)
except IndexError as error:
    print(error)
Stack.append = lambda self, item: list.extend(self, [item, item])
print(use(2000, Stack))
Stack.__iter__ = lambda self: iter([1000])
print(use(2000, Stack), gone_over(Stack([1, 2, 3]), 2000))
del Stack.__iter__
del Stack.append
print(use(2000, Stack), gone_over(Stack([1, 2, 3]), 2000))


class Other(list):
    def __iter__(self):
        return list.__iter__([len(self)])


print(gone_over(Other([1, 2, 3]), 2000), gone_over(Stack([1, 2, 3]), 2000))


class Table(dict):
    def get(self, key, default=None):
        return "own"


def tables(count, kind):
    found = []
    table = kind()
    for i in range(count):
        table.setdefault(i, i)
        table.update({i: -i})
        found.append(table.get(i))
        table.pop(i)
    return found[-2:], len(table)


print(tables(2000, Table))
del Table.get
print(tables(2000, Table), tables(2000, dict))
