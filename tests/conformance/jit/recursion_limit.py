"""Deep recursion up to RecursionError, caught, again and again; the stack stays usable."""

import sys


def depth(n):
    return depth(n + 1)


def measured(n):
    try:
        return measured(n + 1)
    except RecursionError:
        return n


def make_nested():
    deepest = 0

    def down(n):
        nonlocal deepest
        deepest = n
        return down(n + 1) + 1

    return down, lambda: deepest


def sum_to(n):
    return 0 if n == 0 else n + sum_to(n - 1)


for _ in range(3):
    try:
        depth(0)
    except RecursionError as error:
        print(type(error).__name__, error)
    print(sum_to(900), 900 < measured(0) < 1000)
down, deepest = make_nested()
for _ in range(3):
    try:
        down(0)
    except RecursionError as error:
        print(error, 900 < deepest() < 1000)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(900), odd(901), even(7))
try:
    even(5000)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(20000)
print(sum_to(15000), even(15000), 19000 < measured(0) < 20000)
sys.setrecursionlimit(1000)
try:
    sum_to(15000)
except RecursionError as error:
    print(error)
print(sum_to(500))


def finally_counts(n):
    global finals
    try:
        return finally_counts(n + 1)
    finally:
        finals += 1


finals = 0
try:
    finally_counts(0)
except RecursionError as error:
    print(error, 900 < finals < 1001)
sys.setrecursionlimit(100000)


def deep_closure(n):
    value = n

    def inner():
        return value + (deep_closure(n - 1) if n else 0)

    return inner()


print(deep_closure(3000))
