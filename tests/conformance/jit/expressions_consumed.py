"""Generator expressions that native functions go over: in place where the code is hot, with errors and early ends as ever."""

def made(items, k):
    return (
        tuple(item * k for item in items),
        list(item + k for item in items),
        set(item % 5 for item in items),
        sorted(-item for item in items),
        ",".join(str(item) for item in items),
        any(item > k for item in items),
        all(item > k for item in items),
    )


def repeat(function, *arguments, times=1_200):
    for _ in range(times):
        result = function(*arguments)
    return result


print([repeat(made, [3, 1, 2], k) for k in range(3)], made([5, 6], 1), made([], 2), made((1.5, 0.5), 1))


def truths(items):
    return any(item for item in items), all(item for item in items)


for items in ([0, 1], [0, ""], [[], None], ["a", 1.5], []):
    print(repeat(truths, items))


def columns(n):
    cols = range(n)
    count = 0
    for shift in range(n):
        vec = [(column * 3 + shift) % n for column in cols]
        if n == len(set(vec[i] + i for i in cols)) == len(set(vec[i] - i for i in cols)):
            count += 1
    return count


print([columns(n) for n in (5, 7, 8)] * 2, repeat(columns, 11))


def noted(log, values):
    for value in values:
        log.append(value)
        yield value


def early(values):
    log = []
    found = any(value > 2 for value in noted(log, values))
    return found, log


print(repeat(early, [1, 2, 3, 4]), early([0]))


def fails(kind, values):
    log = []
    try:
        if kind == "join":
            return "".join(value for value in noted(log, values))
        if kind == "set":
            return set(value for value in noted(log, values))
        if kind == "sorted":
            return sorted(value for value in noted(log, values))
        return tuple(1 // value for value in noted(log, values))
    except (TypeError, ZeroDivisionError) as error:
        return type(error).__name__, str(error), log


for kind, good, bad in (
    ("join", ["a", "b"], ["a", 1, "c"]),
    ("set", [1, 2], [1, [], 2]),
    ("sorted", [2, 1], [1, "a", 2]),
    ("tuple", [1, 2], [1, 0, 2]),
):
    print(repeat(fails, kind, good), fails(kind, bad), repeat(fails, kind, bad))


def deep(values):
    return tuple(10 // value for value in values)


def shown(values):
    try:
        deep(values)
    except ZeroDivisionError as error:
        lines, entry = [], error.__traceback__
        while entry:
            lines.append(entry.tb_lineno)
            entry = entry.tb_next
        return lines


good = [deep([1, 2, 5]) for _ in range(400)]
print(shown([1, 0]), repeat(shown, [1, 0]), shown([2, 0]))


def shadowed(values):
    tuple = list
    return tuple(value for value in values)


print(repeat(shadowed, [1]))


def subclass(values):
    return Words(value for value in values)


class Words(tuple):
    pass


print(repeat(subclass, "ab"), type(subclass("a")).__name__)


def permutations(items, r):
    pool = tuple(items)
    n = len(pool)
    indices = list(range(n))
    cycles = list(range(n - r + 1, n + 1))[::-1]
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


print(len(list(permutations("abcdef", 4))), list(permutations("abcd", 2))[-3:], sum(1 for _ in permutations(range(6), 6)))


def extremes(items):
    try:
        return max(item for item in items), min(item % 3 for item in items)
    except (TypeError, ValueError) as error:
        return type(error).__name__, str(error)


for items in ([3, 1, 2], [2.5, 1], ["b", "a"], [], [1, "a"], [None], [True, 1, 1.0], [float("nan"), 1.0]):
    print(extremes(items), repeat(extremes, items))
