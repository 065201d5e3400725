"""`len` of instances with a `__len__` of their own, and `x.__class__`, in hot code."""


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


def stacked(rounds):
    stack = Stack()
    total = 0
    for n in range(rounds):
        stack.push(n)
        if len(stack) > 3:
            total += stack.pop() * len(stack)
    return total


class Odd:
    """Gives all sorts of lengths."""

    def __init__(self, lengths):
        self.lengths = lengths
        self.asked = 0

    def __len__(self):
        self.asked += 1
        return self.lengths[self.asked % len(self.lengths)]

    def size(self):
        self.asked += 0
        return len(self)


def odd(lengths, rounds):
    thing = Odd(lengths)
    total, said = 0, set()
    for _ in range(rounds):
        try:
            total += thing.size()
        except (TypeError, ValueError, OverflowError) as error:
            said.add(f"{type(error).__name__}: {error}")
    return total, thing.asked, sorted(said)


class Raising:
    def __len__(self):
        raise KeyError("no length")

    def checked(self):
        try:
            return len(self)
        except KeyError as error:
            return error.args[0]


class Base:
    def kind(self):
        return self.__class__

    def same(self, other):
        return self.__class__ is other.__class__


class Derived(Base):
    pass


class Disguised(Base):
    @property
    def __class__(self):
        return int


class Hooked(Base):
    def __getattribute__(self, name):
        return "hooked" if name == "__class__" else super().__getattribute__(name)


def kinds(values, rounds):
    counts = {}
    for n in range(rounds):
        name = str(values[n % len(values)].__class__)
        counts[name] = counts.get(name, 0) + 1
    return counts


def compared(pairs, rounds):
    total = 0
    for n in range(rounds):
        left, right = pairs[n % len(pairs)]
        total += left.same(right)
    return total


def changing(rounds):
    thing, seen = Base(), []
    for n in range(rounds):
        if n % 900 == 899:
            thing.__class__ = Derived if thing.kind() is Base else Base
        if n % 450 == 0:
            seen.append(thing.__class__.__name__)
    return seen


print(stacked(4_000))
print(odd([1, 2, 3], 3_000))
print(odd([1, True, 5, -1, 2.5, "x", None, 2**70], 4_000))
raising = Raising()
print({raising.checked() for _ in range(2_000)})
print(kinds([1, 2.5, "text", None, [], (), {}, True], 3_000))
print(kinds([Base(), Derived()], 3_000), kinds([Base], 2_000))
print(kinds([Disguised(), Base()], 2_000), kinds([Hooked()], 2_000))
print(compared([(Base(), Base()), (Base(), Derived()), (Derived(), Derived()), (Base(), 5)], 4_000))
print(compared([(Base(), Disguised()), (Disguised(), 7), (Hooked(), Base())], 3_000))
print(changing(4_000))


def grown(rounds):
    """`__len__` comes to the class while the loop runs."""
    said = 0
    thing = Base()
    for n in range(rounds):
        if n == rounds // 2:
            Base.__len__ = lambda self: 4
        try:
            said += len(thing)
        except TypeError:
            said -= 1
    return said


print(grown(4_000))
