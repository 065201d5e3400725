"""Methods chosen by the class of their object, with variables of their own: super(), closures, code and defaults that change."""


class Base:
    def __init__(self, n):
        self.n = n
        self.log = 0

    def step(self, by):
        self.log += by
        return self.n

    def run(self, rounds):
        result = 0
        for k in range(rounds):
            result = (result * 3 + self.step(k & 3)) % 1_000_003
        return result


class Doubling(Base):
    def step(self, by):
        return super().step(by) * 2


class Counting(Base):
    count = 0

    def step(self, by):
        Counting.count += 1
        return super().step(by + 1)


def with_closure(added):
    class Closing(Base):
        def step(self, by):
            return self.n + added

    return Closing


One, Two = with_closure(100), with_closure(200)


def turns(things, rounds):
    result = 0
    for k in range(rounds):
        for thing in things:
            result = (result * 3 + thing.step(k & 3)) % 1_000_003
    return result


def attempt(*arguments):
    try:
        return turns(*arguments)
    except (TypeError, AttributeError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


def show(*things):
    print(attempt(things, 1_200), [thing.log for thing in things], Counting.count)


base, doubling, counting, one, two = (kind(n) for n, kind in enumerate((Base, Doubling, Counting, One, Two)))
show(base, doubling)
show(doubling, counting)
show(base, doubling, counting)
show(one, two)
show(one, doubling)
show(base, doubling, counting, one)
show(base, doubling, counting, one, two)
print([thing.run(1_500) for thing in (base, doubling, counting, one, two)])


# Two functions of the same code at one place, with other variables: neither stands for the other.
show(two, one)
show(one, one, two)

# Code, defaults and variables change while the machine code is there.
few = (doubling, counting)
print(attempt(few, 1_500))
before = Doubling.step.__code__
Doubling.step.__code__ = One.step.__code__
print(attempt(few, 1_500))
Doubling.step.__code__ = before
print(attempt(few, 1_500))
One.step.__closure__[0].cell_contents = 1_000
print(attempt((one, two), 1_500))


class Other(Base):
    def step(self, by, more=1):
        return by + more


other = Other(1)
print(attempt((other, counting), 1_500))
Other.step.__defaults__ = (50,)
print(attempt((other, counting), 1_500))
Other.step.__defaults__ = None
print(attempt((other, counting), 3))
Other.step = lambda self, by: 10 // (by - 2)
print(attempt((other, counting), 50))
Other.step = Base.step
print(attempt((other, counting), 1_500))
other.step = lambda by: by * 11
print(attempt((other, counting), 1_500))
del other.step
print(attempt((other, counting), 1_500))
Other.step = staticmethod(lambda by: by)
print(attempt((other, counting), 1_500))
Other.step = classmethod(lambda cls, by: len(cls.__name__) + by)
print(attempt((other, counting), 1_500))
Other.step = 5
print(attempt((other, counting), 10))
del Other.step
show(other, counting)


# What was chosen is kept, and called later with something else.
def kept(things, rounds):
    result = 0
    for k in range(rounds):
        for thing in things:
            step = thing.step
            result = (result * 3 + step(k & 3)) % 1_000_003
            result += thing.step(1 if thing.step(2) else things[0].step(0))
    return result


print(kept([base, doubling, counting], 1_500), counting.log)


# Generators and methods with other parameters among them.
class Yielding(Base):
    def step(self, by):
        yield by


class Greedy(Base):
    def step(self, *by):
        return len(by)


yielding, greedy = Yielding(1), Greedy(2)


def kinds(things, rounds):
    counts = {}
    for k in range(rounds):
        for thing in things:
            got = thing.step(k)
            name = type(got).__name__
            counts[name] = counts.get(name, 0) + (sum(got) if name == "generator" else got)
    return counts


print(kinds([yielding, base], 1_500))
print(kinds([greedy, base, doubling], 1_500))
