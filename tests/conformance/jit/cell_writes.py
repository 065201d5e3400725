"""cell_contents written between and during hot calls."""


def make(n):
    def add(x):
        return x + n

    def run(times):
        total = 0
        for _ in range(times):
            total = add(total)
        return total

    return add, run


add, run = make(1)
cell = add.__closure__[0]
print(run(5000))
for value in (2, 0.5, 10**20, -1, True, 1):
    cell.cell_contents = value
    print(run(3000))
cell.cell_contents = "text"
try:
    run(1)
except TypeError as error:
    print(error)
del cell.cell_contents
try:
    run(5)
except NameError as error:
    print(error)
cell.cell_contents = 3
print(run(3000))


def during(n):
    step = 1

    def advance(x):
        return x + step

    c = advance.__closure__[0]
    total = 0
    for i in range(n):
        if i % 1000 == 500:
            c.cell_contents = i
        total = advance(total)
        if i % 1000 == 600:
            step = 1
    return total, step, c.cell_contents


print(during(5000))


def shared(n):
    count = 0

    def bump():
        nonlocal count
        count += 1

    def peek():
        return count

    c = peek.__closure__[0]
    seen = []
    for i in range(n):
        bump()
        if i % 1000 == 0:
            seen.append((peek(), c.cell_contents, count))
            c.cell_contents += 10
    return seen, count


print(shared(4000))


def own_cell(n):
    total = 0

    def loop():
        nonlocal total
        for i in range(n):
            total += i
            if i == n // 2:
                loop.__closure__[loop.__code__.co_freevars.index("total")].cell_contents = 0
        return total

    return loop()


print(own_cell(4000))
swap = run.__closure__[run.__code__.co_freevars.index("add")]
swap.cell_contents = lambda x: x - 1
print(run(3000))
swap.cell_contents = add
print(run(3000))
