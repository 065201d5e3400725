"""Lists written as literals and comprehensions in hot code: each is a list of its own, whatever becomes of it."""


def literals(rounds):
    kept = []
    for n in range(rounds):
        empty, small, mixed = [], [1, 2, 3], [n, "x", 2.5, None, n * 1.5]
        empty.append(n)
        small.append(n)
        mixed[0] = small
        small += mixed[3:]
        if n % 500 == 499:
            kept.append((empty, small, mixed))
    return kept


def not_escaping(rounds):
    total = 0
    for n in range(rounds):
        pair = [n, n + 1]
        total += pair[0] * pair[1] + len(pair)
        for item in [n, 2, 3]:
            total -= item
        a, b = [n, 1]
        total += a - b
    return total


def nested(rounds):
    table = None
    for n in range(rounds):
        table = [[n, []], [[n]], [[], [[]]]]
        table[0][1].append(table[1][0])
        table[2][0].append(n)
    return table


def long(n):
    return [n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, n], [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]


def distinct(rounds):
    made = [[] for _ in range(rounds)]
    made[3].append(1)
    return sum(map(len, made)), made[0] is made[1]


def stars(first, rest):
    return [first, *rest, first], [*rest], [*rest, *rest]


def comprehensions(items, rounds):
    sums = [0, 0, 0, 0]
    for n in range(rounds):
        sums[0] += sum([n * item for item in items])
        sums[1] += len([item for item in items if item % 2])
        sums[2] += len([x * y for x in items for y in items])
        sums[3] += sum([k for k in range(n % 7, 9)])
    return sums


def changing(rounds):
    last = None
    for n in range(rounds):
        items = [1, 2, 3]
        last = [items.append(item * 10) or item for item in items if len(items) < 8] + items
        shrinking = list(range(6))
        last += [shrinking.pop() for _ in shrinking]
    return last


def failing(rounds):
    caught = 0
    for n in range(rounds):
        try:
            caught += len([10 // (item - n % 5) for item in range(4)])
        except ZeroDivisionError:
            caught += 100
    return caught


def endless(rounds):
    found = []
    for n in range(rounds):
        try:
            found = [item // (n % 3 - item + 2) for item in range(10**12)]
        except ZeroDivisionError:
            found.append(n)
    return found


print(literals(1_500))
print(not_escaping(3_000))
print(nested(1_500))
for n in range(400):
    both = long(n)
print(both)
print(distinct(3_000))
for n in range(400):
    starred = stars(n, (1, 2, 3))
print(starred)
print(comprehensions([1, 2, 3, 4], 1_500), comprehensions((5, 6), 1_500), comprehensions(range(3), 1_500))
print(changing(1_200))
print(failing(2_000))
print(endless(1_500))
