"""Errors of statements: item assignment, deletion, augmented assignment, nested calls in arguments."""


def store(target, index, value):
    target[index] = value
    return target


def increase(table, key):
    table[key] += 1
    return table


print(store([1, 2], 0, "x"), increase({"k": 1}, "k"))
try:
    increase({}, "k")
except KeyError as error:
    print(repr(error))


def nested(n):
    return store(store([0], 0, n), len(store([1, 2, 3], 0, n)), n)


nested(5)
