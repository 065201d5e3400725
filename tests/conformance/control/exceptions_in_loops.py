"""Exceptions that cross loops, comprehensions and calls keep the state of what they leave."""


def retry(action, times):
    attempts = []
    for attempt in range(times):
        try:
            result = action(attempt)
        except (ValueError, TypeError) as error:
            attempts.append(f"{type(error).__name__}:{error}")
            continue
        except KeyError:
            attempts.append("key")
            break
        else:
            attempts.append("ok")
            return result, attempts
        finally:
            attempts.append(attempt)
    return None, attempts


def action(n):
    return [int("x") if n == 0 else len(5) if n == 1 else n * 10][0]


print(retry(action, 5))
print(retry(lambda n: {}["k"], 3))
print(retry(lambda n: int("q"), 2))


def partial_results(items):
    out = []
    try:
        for item in items:
            out.append(10 // item)
    except ZeroDivisionError as error:
        out.append(str(error))
    return out


print(partial_results([1, 2, 0, 5]), partial_results([3]))


def comprehension(items):
    try:
        return [10 // x for x in items]
    except ZeroDivisionError:
        return [x for x in items if x]


print(comprehension([5, 0, 2]), comprehension([5, 2]))


def deep(n):
    if n == 0:
        raise RuntimeError("bottom")
    try:
        deep(n - 1)
    finally:
        unwound.append(n)


unwound = []
try:
    deep(5)
except RuntimeError as error:
    print(error, unwound)


def stop_manually(xs):
    it = iter(xs)
    out = []
    while True:
        try:
            out.append(next(it))
        except StopIteration:
            return out


print(stop_manually("abc"))
try:
    print([len(x) for x in ["a", 5]])
except TypeError as error:
    print(error)
try:
    sorted([3, 1, 2], key=lambda x: 1 / (x - 1))
except ZeroDivisionError as error:
    print(error)
print(list(map(lambda x: x, filter(lambda x: x > 1, [1, 2, 3]))))
