"""The truth, the length, the items and the iteration of deques in hot loops, and those of dicts and sets tested as they are."""

from collections import deque

ROUNDS = 3000


def ends(d):
    total = 0
    for n in range(ROUNDS):
        total = total * 5 % 65537 + d[0] * 3 + d[-1] + d[n % len(d)]
        d.rotate(1)
    return total


def item(d, index):
    return d[index]


def outside(d):
    messages = set()
    for n in range(ROUNDS):
        try:
            messages.add(item(d, n % 7 - 4))
        except IndexError as error:
            messages.add(str(error))
    return sorted(messages, key=str)


def drained(d):
    count = 0
    while d:
        if d[0] > d[-1]:
            d.popleft()
        else:
            d.pop()
        count += 1
    return count


def truths(values):
    counts = {}
    for n in range(ROUNDS):
        value = values[n % len(values)]
        kind = type(value).__name__
        if value:
            counts[kind] = counts.get(kind, 0) + 1
        else:
            counts[kind] = counts.get(kind, 0) - 1
    return sorted(counts.items())


def emptied(container, take):
    rounds = 0
    while container:
        take(container)
        rounds += 1
    return rounds, len(container), "full" if container else "empty"


def gone_over(d, change):
    total = 0
    for n in range(ROUNDS):
        for value in d:
            total += value
            if n == ROUNDS - 1:
                change(d)
    return total


def changes(d, change):
    try:
        return gone_over(d, change)
    except RuntimeError as error:
        return str(error)


print(ends(deque([5])), ends(deque(range(9))), ends(deque(range(100), 64)))
print(outside(deque([7, 8, 9])), outside(deque()))
print(drained(deque(n * 37 % 101 for n in range(ROUNDS))))
print(truths([deque()]), truths([deque([0]), deque()]), truths([{}, {1: 2}]), truths([set(), {1}, {2}]))
print(truths([None, deque(), deque("a")]), truths([None, {}]), truths([frozenset(), frozenset("a"), {3}]))
print(truths([deque(), {}, set(), [], (), "", 0, None, 0.0, deque([1]), {1: 1}, {1}, [1], (1,), "1", 1, 1.0]))
print(emptied({n: n for n in range(ROUNDS)}, dict.popitem), emptied(set(range(ROUNDS)), set.pop))
print(emptied(deque(range(ROUNDS)), deque.popleft), emptied(deque(range(ROUNDS)), deque.pop))
print(changes(deque([1, 2, 3]), lambda d: None), changes(deque([1, 2, 3]), lambda d: d.append(4)))
print(changes(deque([1, 2, 3]), lambda d: d.pop()), changes(deque([1, 2, 3], 3), lambda d: d.appendleft(1)))
print(changes(deque([1]), lambda d: d.append(d.popleft())))
