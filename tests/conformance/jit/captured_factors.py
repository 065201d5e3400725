# Products of a loop's counter with a captured number: small, negative, large, and changed behind compiled code.
def scaled(factor):
    def run(n, step=1):
        total = 0
        for i in range(0, n, step):
            total ^= i * factor + i
        return total

    def rebind(value):
        nonlocal factor
        factor = value

    return run, rebind


def grid(columns):
    cells = [0] * 600

    def put(i, j, value):
        cells[i * columns + j] = value

    def at(i, j):
        return cells[i * columns + j]

    def fill(rows):
        for i in range(rows):
            for j in range(abs(columns)):
                put(i, j, i * 100 + j)
        total = 0
        for i in range(rows):
            for j in range(abs(columns)):
                total += at(i, j) * (i - j)
        return total

    return fill


for factor in (3, -7, 0, 2**28, -(2**28), 2**32 - 1, 2**32, -(2**32) - 1, 2**40, 2**59, 2**61, -(2**62), 10**20, 2.5, True):
    run, rebind = scaled(factor)
    try:
        print(factor, run(3001), run(3001), run(2000, 3))
    except TypeError as error:
        print(factor, error)
    rebind(5)
    print(run(3001), end=" ")
    rebind(2**45)
    print(run(3001), end=" ")
    rebind(-1)
    print(run(3001))
for columns in (20, 7, -9, 1, 0):
    fill = grid(columns)
    print(columns, [fill(28) for _ in range(4)])
try:
    grid(30)(28)
except IndexError as error:
    print(error)
