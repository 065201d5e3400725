"""Instances of classes derived from list: made without arguments, asked for their length, looked through, compared."""


class Pile(list):
    pass


class Named(list):
    def __init__(self, name, *items):
        self.name = name
        list.__init__(self, items)


class Counted(Pile):
    made = 0

    def __init__(self):
        Counted.made += 1
        self.number = Counted.made


class Mixed:
    def top(self):
        return self[-1] if len(self) else None


class Both(Mixed, list):
    __slots__ = ("tag",)


class Odd(list):
    def __len__(self):
        return list.__len__(self) * 2 + 1


class New(list):
    def __new__(cls):
        made = list.__new__(cls)
        made.append("new")
        return made


def filled(kind, n):
    pile = kind()
    for item in range(n % 4):
        pile.append(item)
    return pile


def lengths(kind, rounds):
    result = 0
    for n in range(rounds):
        pile = filled(kind, n)
        result = (result * 3 + len(pile)) % 1_000_003
    return result, type(pile).__name__, pile


for kind in (list, Pile, Counted, Both, Odd, New, Pile):
    print(lengths(kind, 1_500))
print(Counted.made, lengths(Counted, 3)[2].number)
print([len(Named(n, *range(n))) for n in range(5)])


def tops(rounds):
    last = None
    for n in range(rounds):
        both = Both()
        if n % 3:
            both.append(n)
        last = both.top()
    return last


print(tops(1_500), tops(1))

# The class changes.
Pile.__len__ = lambda self: 7
print(lengths(Pile, 1_500), lengths(Counted, 10))
del Pile.__len__
print(lengths(Pile, 1_500))
Pile.__init__ = lambda self: self.extend("ab")
print(lengths(Pile, 1_500))
del Pile.__init__
Pile.__new__ = staticmethod(lambda cls: list.__new__(Named))
print(lengths(Pile, 1_500))
del Pile.__new__
print(lengths(Pile, 1_500))
try:
    lengths(Named, 2)
except TypeError as error:
    print(error)
Named.__len__ = None
try:
    print(len(Named("x", 1, 2)))
except TypeError as error:
    print(error)
del Named.__len__
print(len(Named("x", 1, 2)))


# Whether something is in a list that its comparison changes, and instances that equal only themselves.
class Eater:
    def __init__(self, pile):
        self.pile = pile

    def __eq__(self, other):
        if self.pile:
            self.pile.pop()
        return False


class Plain:
    pass


class Plainer(Plain):
    pass


def found(rounds):
    few = [Plain(), Plainer(), Plain()]
    nan = float("nan")
    sought = [few[0], few[2], Plain(), Plainer(), 3, 2.0, True, nan, float("nan"), None]
    pile, row = Pile([*few, 1, 2, nan]), (*few, 1, 3, nan)
    counts = [0] * len(sought)
    for n in range(rounds):
        for at, item in enumerate(sought):
            counts[at] += (item in few) + (item in pile) + (item in row) + (few[0] == item) + (few[1] != item)
    return counts


print(found(400))
for kind in (list, Pile):
    pile = kind(range(10))
    print(Eater(pile) in pile, pile)
    pile.append(pile)
    print(pile in pile, 9 in pile)


def worked_off(kind, count, attribute):
    """A list of work that is made here and asked for its length each time."""
    todo = kind()
    todo.append(count)
    done = 0
    while len(todo):
        next_one = todo.pop(0)
        done += len(todo) + 1
        if next_one > 0:
            todo.append(next_one - 1)
        if attribute == next_one:
            todo.label = next_one
        if done > 5_000:
            break
    return done, kind.__name__, len(todo)


for kind in (Pile, list, Pile, Counted, New, Odd, Named):
    try:
        print(worked_off(kind, 1_300, -1))
    except (TypeError, IndexError) as error:
        print(error)
print(worked_off(Pile, 1_300, 600), worked_off(Pile, 5, -1))
for length in (lambda self: 0, lambda self: 3, lambda self: "many"):
    Pile.__len__ = length
    try:
        print(worked_off(Pile, 1_300, -1))
    except (TypeError, IndexError) as error:
        print(error)
    del Pile.__len__
print(worked_off(Pile, 1_300, -1))
