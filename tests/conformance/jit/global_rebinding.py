"""Globals and builtins used by hot code are rebound, deleted and hidden."""

factor = 2


def scale(x):
    return x * factor


def run(n):
    total = 0
    for i in range(n):
        total += scale(i) + len("ab")
    return total


print(run(6000))
factor = 3
print(run(6000))
factor = 0.5
print(run(6000))


def scale(x):
    return x - factor


print(run(6000))
len = lambda s: 100
print(run(1000))
del len
print(run(1000))
del factor
try:
    run(10)
except NameError as error:
    print(error)
factor = 10**20
print(run(1000))


def change_inside(n):
    global factor
    seen = []
    for i in range(n):
        if i % 1000 == 0:
            factor = i
        if i % 500 == 499:
            seen.append(scale(i))
    return seen


print(change_inside(4000))
counter = 0


def bump():
    global counter
    counter += 1
    return counter


def many(n):
    for _ in range(n):
        bump()
    return counter


print(many(7000), counter)
counter = 2**62 - 100
print(many(200), counter)
counter = "text"
try:
    many(1)
except TypeError as error:
    print(error)
