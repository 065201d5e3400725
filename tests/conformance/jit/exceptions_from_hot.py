"""Exceptions raised from hot code, caught inside and outside the loop."""


def check(x, limit):
    if x > limit:
        raise ValueError(x)
    return x * 2


def inside(n, limit):
    total = failures = 0
    for i in range(n):
        try:
            total += check(i, limit)
        except ValueError as error:
            failures += error.args[0]
    return total, failures


def outside(n, limit):
    total = 0
    i = 0
    try:
        for i in range(n):
            total += check(i, limit)
    except ValueError as error:
        return "stopped", total, i, error.args
    return "finished", total, i


print(inside(5000, 4000), inside(5000, 10**9), inside(300, -1))
print(outside(5000, 10**9), outside(5000, 4321), outside(5000, 0), outside(0, 0))


def lookups(table, keys):
    found = missing = 0
    for key in keys:
        try:
            found += table[key]
        except KeyError:
            missing += 1
        except TypeError:
            missing += 1000
        else:
            found += 1
        finally:
            found += 2
    return found, missing


print(lookups({i: i for i in range(100)}, [i % 150 for i in range(6000)]), lookups({1: "a"}, [1, 2]))


def divide_all(values, d):
    out = 0
    for v in values:
        out += v // d
    return out


print(divide_all(range(4000), 7))
try:
    divide_all(range(4000), 0)
except ZeroDivisionError as error:
    print(error)


def items(xs, n):
    total = 0
    for i in range(n):
        total += xs[i]
    return total


xs = list(range(3000))
print(items(xs, 3000))
for n in (3001, 5000):
    try:
        items(xs, n)
    except IndexError as error:
        print(n, error)


def nested(n):
    log = 0
    for i in range(n):
        try:
            try:
                if i % 3 == 0:
                    raise KeyError(i)
                if i % 3 == 1:
                    1 // 0
            finally:
                log += 1
        except KeyError as error:
            log += error.args[0] % 7
        except ZeroDivisionError:
            log -= 1
    return log


print(nested(4000))
