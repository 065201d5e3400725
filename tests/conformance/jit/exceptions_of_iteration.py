"""Iteration, unpacking and recursion without end that raise inside a hot `try`."""


def steps(limit):
    for i in range(4):
        if i == limit:
            raise ValueError(i)
        yield i


def iterated(n):
    total = 0
    for i in range(n):
        try:
            for step in steps(i % 6):
                total += step
            a, b = [i] * (i % 4)
            total += a - b
        except ValueError as error:
            total += 1000 if "unpack" in str(error) else error.args[0]
    return total


print(iterated(2400))


def endless(n):
    return endless(n + 1) + 1


def recursions(n):
    count = 0
    for i in range(n):
        try:
            endless(i)
        except RecursionError as error:
            count += str(error).startswith("maximum recursion depth exceeded")
    return count


print(recursions(20))
