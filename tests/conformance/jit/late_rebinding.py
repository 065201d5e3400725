"""A captured function and a captured constant are rebound while the caller is hot."""


def make():
    step = 1

    def op(x):
        return x + step

    def run(n):
        total = 0
        for i in range(n):
            total = op(total)
        return total

    def set_op(f):
        nonlocal op
        op = f

    def set_step(s):
        nonlocal step
        step = s

    return run, set_op, set_step, lambda: op


run, set_op, set_step, get_op = make()
print(run(8000))
set_step(3)
print(run(8000))
old = get_op()
set_op(lambda x: x * 2 % 1000003 + 1)
print(run(8000))
set_step(0.5)
print(run(100), old(1))
set_op(old)
print(run(8000))
set_op(abs)
print(run(100))
set_op(5)
try:
    run(10)
except TypeError as error:
    print(error)
set_op(lambda x, y: x)
try:
    run(10)
except TypeError as error:
    print(error)


def self_changing(limit):
    count = 0

    def first():
        nonlocal count, current
        count += 1
        if count == limit:
            current = second
        return "first"

    def second():
        return "second"

    current = first
    results = {}
    for _ in range(5000):
        name = current()
        results[name] = results.get(name, 0) + 1
    return results


print(self_changing(1234), self_changing(5000), self_changing(9999))
