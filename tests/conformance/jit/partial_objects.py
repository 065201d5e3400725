# Partial objects called in hot code, functions of one code that call one another, and what is generic in one place only.
from functools import partial, reduce


def compose(*functions):
    return reduce(lambda f, g: lambda x: f(g(x)), functions)


def add(a, b, *, scale=1):
    return (a + b) * scale


inc, double = partial(add, 1), partial(lambda a, b: a * b, 2)
chain = compose(inc, double, inc, lambda x: x % 1001, partial(add, 5, scale=2))
others = [compose(str, len, repr), compose(abs, inc), compose(double, double, double)]


def run(n):
    total = 0
    for i in range(n):
        total += chain(i) + inc(i) + double(i)
        total += int(others[i % 3](i)) if i % 3 else len(others[0]("ab"))
    return total


print(run(3000))
others[0] = compose(str, len, str, repr)
print(run(3000))


def changed(n):
    total = 0
    for i in range(n):
        total += inc(i)
        if i == n // 2:
            inc.keywords["scale"] = 10
        if i == n - 5:
            del inc.keywords["scale"]
    return total


print(changed(2000), inc.func is add, inc.args)


def wrong(n):
    seen = set()
    for i in range(n):
        try:
            seen.add(inc(i, i) if i % 2 else double())
        except TypeError as error:
            seen.add(str(error))
    return sorted(seen)


print(*wrong(1500), sep="\n")


# Closures of one code in a ring, known as objects: inlining has to end.
def ring(n):
    cells = []

    def make(index):
        def step(count):
            return index if count == 0 else cells[(index + 1) % n](count - 1)

        return step

    cells.extend(make(index) for index in range(n))
    return cells[0]


def pair():
    def make(name):
        def step(count):
            return name if count == 0 else other(count - 1)

        other = None

        def link(function):
            nonlocal other
            other = function

        return step, link

    (a, link_a), (b, link_b) = make("a"), make("b")
    link_a(b)
    link_b(a)
    return a


walk, alternate = ring(3), pair()
print(sum(walk(i % 10) for i in range(3000)), "".join(alternate(i % 5) for i in range(2000))[:12])
