# Imports and assertions in hot functions.
import sys


def area(r):
    import math
    from math import pi as ratio, sqrt
    import os.path as path
    return ratio * r * r + math.floor(sqrt(r)) + len(path.basename("a/b"))


def missing(i):
    try:
        if i % 2:
            import no_such_module
        from math import no_such_name
    except ModuleNotFoundError as error:
        return error.name
    except ImportError as error:
        return str(error).partition(" (")[0]


def replaced(i):
    import replacement
    return replacement.value + i


def checked(n, limit=5):
    assert n % 7 != limit, f"{n} of {limit}"
    assert n % 11
    return n


def attempt(n):
    try:
        return checked(n)
    except AssertionError as error:
        return len(error.args)


print(sum(area(r) for r in range(2000)))
answers = {}
for i in range(2000):
    answer = missing(i)
    answers[answer] = answers.get(answer, 0) + 1
print(answers)


class Replacement:
    value = 10


total = 0
sys.modules["replacement"] = Replacement
for i in range(2000):
    if i == 1500:
        sys.modules["replacement"] = type("Other", (), {"value": 1000})
    total += replaced(i)
print(total)
print(sum(map(attempt, range(3000))))
AssertionError = None
print(sum(map(attempt, range(3, 5))))
try:
    print(checked(5))
except Exception as error:
    print(type(error).__name__, error)
