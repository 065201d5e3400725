# Loops that compiled code is asked to enter where it may not: near the recursion limit, with other globals.
import types


def summed(n, scale):
    total = 0
    label = "sum"
    for i in range(n):
        total += i * scale
    return label, total


def deep(depth, n):
    if depth:
        return deep(depth - 1, n)
    a, b = 1, "kept"
    for i in range(n):
        a = (a * 3 + i) % 1_000_003
    return a, b


print(deep(0, 3000))
for depth in (10, 900, 980, 985, 990, 991, 992, 993, 994):
    try:
        print(depth, deep(depth, 3000))
    except RecursionError as error:
        print(depth, error)


def climb(n):
    for i in range(1500):
        n += 1
    try:
        return climb(n)
    except RecursionError:
        return n


print(climb(0) > 1_000_000)


def count(limit):
    seen = []
    for i in range(limit):
        base = base_value
        if i % 1000 == 0:
            seen.append(base + i)
    return seen


base_value = 1
other = types.FunctionType(count.__code__, {"base_value": 50, "range": range})
print(count(3000), other(3000))
base_value = 2
print(count(3000), other(3000), summed(3000, 2), summed(3000, 0.5))
