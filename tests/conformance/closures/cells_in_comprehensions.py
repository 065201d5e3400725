# Comprehensions share the cells of their function, and have their own for what they bind.
def share():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    return [add(i) for i in range(5)], total


print(share())


def bind_own():
    x = "outer"
    inner = [lambda: x for x in range(3)]
    keep = lambda: x
    return [f() for f in inner], keep(), x


print(bind_own())


def nested(n):
    return [[lambda: (n, i, j) for j in range(2)] for i in range(n)]


print([[f() for f in row] for row in nested(2)])


def walrus():
    found = [last := i * i for i in range(4) if i % 2]
    return found, last, (lambda: last)()


print(walrus())


def walrus_cell():
    get = lambda: top
    values = [top := v for v in (3, 1, 2)]
    return values, get()


print(walrus_cell())


def captured_in_condition(limit):
    check = lambda v: v < limit
    evens = {v: (lambda v=v: v + limit) for v in range(6) if check(v) and not v % 2}
    limit = 100
    return {k: f() for k, f in evens.items()}


print(captured_in_condition(5))


def outermost(xs):
    return [x for x in xs for xs in [[x, x]] for x in xs]


print(outermost([1, 2]))


def parameter_cell(a):
    return lambda: [a + b for b in range(a)]


print(parameter_cell(3)(), [f() for f in [parameter_cell(i) for i in range(3)]])
module_functions = [lambda: (m, n) for m in range(2) for n in range(2)]
print([f() for f in module_functions], "m" in globals())
sets = {(lambda k=k: k)() for k in (1, 1, 2)}
print(sets, {k: v() for k, v in {c: (lambda: c) for c in "ab"}.items()})


def deletes():
    x = 1
    f = lambda: x
    r = [x for x in [5, 6]]
    del x
    try:
        f()
    except NameError as error:
        return r, str(error)


print(deletes())
print([(a, b, c) for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]])
print([x for x in range(3) if (lambda: x)() != 1], [[y for y in range(x)] for x in range(3)])
try:
    print([undefined for _ in range(1)])
except NameError as error:
    print(error)
print(*[f"{x=}" for x in [1, "a"]], [[...] for _ in range(2)])
