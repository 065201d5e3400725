"""How deep functions may call themselves through generators that native functions and loops consume: as deep in hot code."""

import sys


def greatest(n):
    if n == 0:
        return 0
    return max(greatest(n - 1) for _ in range(1)) + 1


def nested(n):
    if n == 0:
        return ()
    return tuple(nested(n - 1) for _ in range(1))


def looped(n):
    if n == 0:
        return 0
    for value in (looped(n - 1) for _ in range(1)):
        return value + 1


def limit(function):
    low, high = 1, 200
    while low < high:
        middle = (low + high + 1) // 2
        try:
            function(middle)
            low = middle
        except RecursionError:
            high = middle - 1
    return low


sys.setrecursionlimit(150)
functions = greatest, nested, looped
print([limit(function) for function in functions])
for _ in range(400):
    for function in functions:
        function(9)
print([limit(function) for function in functions])
