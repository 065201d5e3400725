"""Loops that count what data decide: sums with a branch around an addition, and choices between two values."""


def make_random(seed):
    def random():
        nonlocal seed
        seed = seed * 1_103_515_245 + 12_345 & 0x7FFF_FFFF
        return seed >> 8

    return random


def hits(predicate, stop):
    found = 0
    for n in range(stop):
        if predicate(n):
            found += 1
    return found


def balance(values):
    level = 0
    for value in values:
        if value & 1:
            level += 1
        else:
            level -= 1
    return level


def last(values, limit):
    best = None
    for value in values:
        if value < limit:
            best = value
    return best


def flags(values):
    seen = []
    odd = False
    for value in values:
        odd = True if value & 1 else False
        mark = "odd" if odd else "even"
        if value % 50 == 0:
            seen.append((value, odd, mark, not odd))
    return seen[-3:], odd


def mixed(values, step):
    # The count is of another type, or large.
    total = step - step
    for value in values:
        if value & 4:
            total += step
    return total


def interrupted(values):
    count = 0
    try:
        for value in values:
            if value & 2:
                count += 1
            if count == 300 and value & 1:
                raise ValueError(count)
    except ValueError as error:
        return count, error.args
    return count


random = make_random(2024)
values = [random() % 1000 for _ in range(3000)]
table = [value < 500 for value in values]
for turn in range(2):
    print(hits(lambda n: table[n], 3000), hits(lambda n: values[n] & 3 == 0, 3000), balance(values))
    print(last(values, 100), last(values, -1), flags(values), interrupted(values))
    print([mixed(values, step) for step in (1, 0.5, 1 << 61, True, -(1 << 80), 2j)])
