"""Hot loops that make much short-lived data, keep a little, and hold cycles through cells."""


def churn(n):
    kept = []
    for i in range(n):
        text = "x" * (i % 10) + str(i)
        pair = (i, [i, text], {"k": i})
        if i % 1000 == 0:
            kept.append(pair)
    return kept


print(churn(6000))


def cycles(n):
    last = None
    for i in range(n):

        def me(k=i):
            return me, k

        if i % 2000 == 0:
            last = me
    return last()[1], last()[0] is last


print(cycles(5000))


def linked(n):
    nodes = None
    for i in range(n):
        nodes = (i, nodes)
    total = length = 0
    while nodes:
        value, nodes = nodes
        total += value
        length += 1
    return total, length


print(linked(8000))


def floats(n):
    values = [i * 0.5 for i in range(n)]
    for _ in range(3):
        values = [v * 1.5 - 1 for v in values]
    return sum(values), max(values), len(values)


print(floats(3000))


def bigs(n):
    x = 1
    kept = []
    for i in range(n):
        x = x * 3 + i
        if x > 10**60:
            kept.append(x)
            x = i
    return len(kept), sum(kept) % (10**9 + 7)


print(bigs(6000))


def stack_machine(program, n):
    stack = []
    ops = {
        "push": lambda v: stack.append(v),
        "add": lambda v: stack.append(stack.pop() + stack.pop()),
        "dup": lambda v: stack.append(stack[-1]),
        "mod": lambda v: stack.append(stack.pop() % v),
    }
    for i in range(n):
        stack.clear()
        for op, value in program:
            ops[op](value if value is not None else i)
    return stack


print(stack_machine([("push", None), ("dup", 0), ("add", 0), ("push", 7), ("add", 0), ("mod", 1000)], 1500))


def grids(n):
    grid = [[0] * 8 for _ in range(8)]
    for i in range(n):
        row = grid[i % 8][:]
        row[i * 3 % 8] += i
        grid[i % 8] = row
    return [sum(r) for r in grid]


print(grids(4000))
