"""Comprehensions have their own variables, yet capture and are captured."""


def captures():
    n = 3
    rows = [[n * i + j for j in range(n)] for i in range(n)]
    table = {(i, j): n for i in range(2) for j in range(i + 1)}
    evens = {x for row in rows for x in row if x % 2 == 0 and x > n}
    return rows, table, sorted(evens)


print(captures())


def functions_inside(k):
    fs = [lambda x: (x + k, i) for i in range(3)]
    k = 100
    return [f(1) for f in fs]


print(functions_inside(1))


def outer_unaffected():
    i = "kept"
    squares = [i * i for i in range(4)]
    return i, squares


print(outer_unaffected())


def outer_captured():
    i = "captured"

    def read():
        return i

    inside = [(i, read()) for i in range(2)]
    return inside, read()


print(outer_captured())


def nested_walrus():
    found = [last := x for x in range(5) if x % 2]

    def read():
        return last

    return found, read(), [last + y for y in range(2)]


print(nested_walrus())
module_fs = [lambda: j for j in range(3)]
print([f() for f in module_fs])
