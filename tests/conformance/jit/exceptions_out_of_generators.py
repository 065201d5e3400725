"""Exceptions that leave generators, caught by the hot code that resumes them."""


def fails(k):
    yield 1
    yield 2 // k
    raise LookupError(k)


def ends(n):
    ended = {}
    for i in range(n):
        total = 0
        try:
            for value in fails(i % 3):
                total += value
        except (ZeroDivisionError, LookupError) as error:
            lines, entry = [], error.__traceback__
            while entry:
                lines.append(entry.tb_lineno)
                entry = entry.tb_next
            key = type(error).__name__, total, tuple(lines)
            ended[key] = ended.get(key, 0) + 1
    return ended


print(ends(1500))


def delegates(n):
    for i in range(n):
        try:
            yield from fails(i % 2)
        except ZeroDivisionError:
            yield 100
        except LookupError as error:
            yield error.args[0]


print(sum(delegates(1500)))
