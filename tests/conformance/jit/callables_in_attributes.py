"""Calls of attributes that are methods of some objects and functions, closures or classes in the attributes of others."""


class Plain:
    def act(self, n):
        return n + 1


class Derived(Plain):
    def act(self, n):
        return n + 2


class Other:
    def act(self, n):
        return n * 2

    def idle(self):
        return 1


class Holder:
    def __init__(self, act):
        self.act = act
        self.idle = lambda: 2


def make(k):
    return lambda n: n - k


def run(items, rounds):
    total = 0
    for n in range(rounds):
        for item in items:
            total += item.act(n)
    return total


def idle(items, rounds):
    return sum([item.idle() for _ in range(rounds) for item in items])


methods = [Plain(), Derived(), Other()]
more = [type(f"C{k}", (Plain,), {})() for k in range(4)]
holders = [Holder(make(3)), Holder(abs), Holder(int), Holder(methods[2].act)]
print(run(methods, 2_000))
print(run(methods + more, 2_000))
print(run(methods + more + holders, 2_000))
print(run(holders, 2_000), run(methods, 500))
methods[0].act = make(5)
print(run(methods, 2_000), idle([Other()], 2_000), idle(holders + [Other()] * 3, 1_000))
holders.append(Holder(None))
try:
    run(holders, 1)
except TypeError as error:
    print(error)
try:
    run([1], 1)
except AttributeError as error:
    print(error)
