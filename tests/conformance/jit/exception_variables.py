"""The name after `as` in hot code: bound for its handler only, also when closures capture it or handlers leave early."""


def risky(i):
    if i % 2:
        raise ValueError(i)
    return i


def unbound_behind(n):
    counts = [0, 0, 0]
    for i in range(n):
        try:
            risky(i)
        except ValueError as error:
            counts[0] += error.args[0]
        try:
            error
        except UnboundLocalError as unbound:
            counts[1] += len(str(unbound))
        else:
            counts[2] += 1
    return counts


def rebound(n):
    total = 0
    for i in range(n):
        error = i
        try:
            risky(i)
            total += error
        except ValueError as error:
            error = error.args[0] * 2
            total += error
    return total


def deleted(n):
    total = 0
    for i in range(n):
        try:
            risky(i)
        except ValueError as error:
            total += error.args[0]
            del error
    return total


def captured(n):
    readers = []
    total = 0
    for i in range(n):
        try:
            risky(i)
        except ValueError as error:

            def read():
                return error.args[0]

            total += read()
            if i > n - 4:
                readers.append(read)
    late = []
    for read in readers:
        try:
            late.append(read())
        except NameError as unbound:
            late.append(str(unbound))
    return total, late


def escapes(n):
    kept = []
    for i in range(n):
        try:
            risky(i)
        except ValueError as error:
            if i % 500 == 1:
                kept.append(error)
            if i % 4 == 3:
                continue
        if i == n - 1:
            kept.append("end")
    return [getattr(error, "args", error) for error in kept]


for n in (6, 2000):
    print(unbound_behind(n), rebound(n), deleted(n), captured(n))
    print(escapes(n))
