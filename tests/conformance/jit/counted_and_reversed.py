"""Loops over enumerate with a start, over enumerate of zip, and over lists from their ends."""


def counted(items, rounds):
    total = 0
    for _ in range(rounds):
        for n, item in enumerate(items, 1):
            total += n * item
        for n, item in enumerate(items, start=-3):
            total -= n * item
        for n, item in enumerate(items, 2**70):
            total += n & 1
    return total


def counted_from(first, items, rounds):
    """What is not known when it is compiled."""
    total = 0
    for _ in range(rounds):
        for n, item in enumerate(items, first):
            total += n * item
    return total


def counted_pairs(left, right, rounds):
    total = 0
    for _ in range(rounds):
        for n, (x, y) in enumerate(zip(left, right)):
            total += n * x - y
        for n, pair in enumerate(zip(left, right), 5):
            total += n + len(pair)
    return total


def interrupted(left, right):
    """A loop that is left for the interpreter in its middle, and goes on there."""
    found = []
    for n, (x, y) in enumerate(zip(left, right)):
        if y is None:
            found.append((n, x))
        elif isinstance(y, str):
            found.append(len(y * x))
    return found


def backwards(items, rounds):
    total = 0
    for _ in range(rounds):
        for item in reversed(items):
            total = (total * 3 + item) & 0xFFFFFF
    return total


def shrinking(rounds):
    seen = []
    for n in range(rounds):
        items = list(range(8))
        for item in reversed(items):
            if item == 6 and n % 600 == 599:
                del items[3:]
            if n % 600 == 599:
                seen.append(item)
        else:
            seen.append(len(items)) if n % 600 == 599 else None
    return seen


def growing(rounds):
    total = 0
    for _ in range(rounds):
        items = [1, 2, 3]
        for item in reversed(items):
            items.append(item)
        total += sum(items)
    return total


def found_from_end(items, wanted):
    for item in reversed(items):
        if item == wanted:
            break
    else:
        return None
    return item


def kinds_reversed(sources, rounds):
    total = 0
    for n in range(rounds):
        for item in reversed(sources[n % len(sources)]):
            total += item
    return total


class Countdown:
    def __reversed__(self):
        return iter([3, 2, 1])


print(counted([1, 2, 3], 1_500), counted([1, 2, 3.5], 1_500))
print(counted_from(4, [1, 2], 1_500), counted_from(2**62, [1, 2], 3), counted_from(True, (5,), 3))
print(counted_pairs([1, 2, 3], [4, 5, 6, 7], 1_500), counted_pairs("ab", [1], 0))
print(counted_pairs(range(4), (1, 2, 3), 1_500))
print(interrupted(list(range(3_000)), [0] * 2_997 + [None, "ab", None]))
print(backwards(list(range(9)), 1_500), backwards([2.0], 0))
print(shrinking(2_000))
print(growing(1_500))
print([found_from_end(list(range(5)), n % 7) for n in range(2_000)][-8:])
print(kinds_reversed([[1, 2], (3, 4), range(5), {5: 6}, Countdown()], 2_000))
for bad in ({1, 2}, 5, iter([1])):
    try:
        kinds_reversed([bad], 1)
    except TypeError as error:
        print(error)
for start in ("1", 1.5, None):
    try:
        counted_from(start, [1], 1)
    except TypeError as error:
        print(error)
