"""`eval`, `locals` and their like, called by other names in hot functions: they see the variables of whoever calls them."""


def apply(function, *args):
    a, b = 4, 5
    return function(*args)


def evaluated(rounds, function):
    total = 0
    for _ in range(rounds):
        total += apply(function, "a * b + len(args)")
    return total


def named(rounds, function):
    names = None
    for _ in range(rounds):
        names = apply(function)
    return sorted(names)


print(evaluated(2_000, eval))
print(named(1_500, locals), named(1_500, dir), named(1_500, vars))


def in_closure(function):
    kept = 3

    def inner(n):
        own = n + kept
        return function()["own"]

    return inner


inner = in_closure(locals)
print(sum(inner(n) for n in range(2_000)))


def executed(rounds, function):
    scope = {}
    for i in range(rounds):
        function("y = 1", scope)
    return scope["y"]


print(executed(1_500, exec))

find = super


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        return "derived of " + find(Derived, self).name()

    def direct(self):
        return "derived of " + super().name()


def classes(rounds):
    one = Derived()
    texts = set()
    for _ in range(rounds):
        texts |= {one.name(), one.direct()}
    return texts


print(classes(2_000))


def globals_of(function):
    return function()["__name__"]


def modules(rounds):
    found = set()
    for _ in range(rounds):
        found.add(globals_of(globals))
    return found


print(modules(2_000))
