# `super()` finds the class and the object of the method that calls it, also where it is kept, passed on or renamed, and in
# methods that are hot or called by hot code.
class Base:
    def __init__(self, start=0):
        self.total = start

    def add(self, n):
        self.total += n
        return self.total

    def __len__(self):
        return 3


class Kept(Base):
    def add(self, n):
        parent = super()
        return parent.add(n) + 1


class Renamed(Base):
    def add(self, n):
        find = super
        return find().add(n) * 2


class Passed(Base):
    def add(self, n):
        return getattr(super(), "add")(n) - len(Base.__len__(super().__init__.__self__) * "x")


class Chosen(Base):
    def add(self, n):
        kinds = [super, int]
        made = [kind() for kind in kinds]
        return made[0].add(n) + made[1]


class Written(Base):
    def add(self, n):
        parent = super(Written, self)
        return parent.add(n) + super(Written, self).add(0)


class Mixed(Kept):
    def add(self, n):
        before = super().total if hasattr(super(), "total") else self.total
        return before + super().add(n)


class Captured(Base):
    def add(self, n):
        def inner():
            return self.total

        parent = super()
        return parent.add(n) + inner()


class Generating(Base):
    def add(self, n):
        def steps(self):
            parent = super()
            yield parent.add(n)
            yield parent.add(1)

        return sum(steps(self))


def run(kind):
    thing = kind(1)
    result = 0
    for n in range(1500):
        result = (result * 31 + thing.add(n)) % 1_000_003
    return result, thing.total


for kind in (Base, Kept, Renamed, Passed, Chosen, Written, Mixed, Captured, Generating):
    print(kind.__name__, run(kind))


class Without(Base):
    @staticmethod
    def bare():
        parent = super()
        return parent

    def deleted(self):
        del self
        parent = super()
        return parent

    def rebound(self):
        self = 5
        parent = super()
        return parent


def outside(thing):
    parent = super()
    return parent


def messages(functions):
    seen = {}
    for turn in range(600):
        for name, function in functions:
            try:
                function()
            except (RuntimeError, TypeError) as error:
                text = f"{name}: {type(error).__name__}: {error}"
                seen[text] = seen.get(text, 0) + 1
    return seen


without = Without()
for text, count in messages(
    [
        ("bare", Without.bare),
        ("deleted", without.deleted),
        ("rebound", without.rebound),
        ("outside", lambda: outside(without)),
        ("lambda", lambda: [super(), 1]),
    ]
).items():
    print(text, count)
