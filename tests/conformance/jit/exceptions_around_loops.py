"""`try` inside loops that are left by it, loops inside `try`, and exceptions that replace others in `finally`."""


def risky(i):
    if i % 3 == 0:
        raise KeyError(i)
    if i % 7 == 0:
        raise ValueError(i)
    return i


def replaced(n):
    shapes = {}
    for i in range(n):
        try:
            try:
                risky(i)
            finally:
                if i % 5 == 0:
                    raise IndexError("in finally")
        except LookupError as error:
            shape = type(error).__name__, type(error.__context__).__name__
            shapes[shape] = shapes.get(shape, 0) + 1
        except ValueError as error:
            shapes["value"] = shapes.get("value", 0) + 1
    return shapes


def retried(n):
    tries = 0
    for i in range(n):
        attempt = i
        while True:
            tries += 1
            try:
                risky(attempt)
                break
            except (KeyError, ValueError):
                attempt += 1
    return tries


def outside(n):
    i = total = 0
    try:
        for i in range(n):
            for j in range(3):
                total += 1 // (n - i - 3 + j)
    except ZeroDivisionError:
        return "stopped", i, j, total
    finally:
        total = None
    return "ended", i, total


print(replaced(3000), retried(2000))
print(outside(1), outside(2000))
