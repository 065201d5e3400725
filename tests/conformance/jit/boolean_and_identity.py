"""Comparisons, identity, truth and membership as values in hot loops."""


def classify(x):
    if x is None:
        return 0
    if x is True or x is False:
        return 1
    if not x:
        return 2
    if x == 1 and x != "1":
        return 3
    return 4 if isinstance(x, (int, float)) else 5


samples = [None, True, False, 0, 0.0, "", [], 1, 1.0, "1", 10**20, -1, (0,), {}, {1: 2}, float("nan")]


def run(n):
    counts = [0] * 6
    for i in range(n):
        counts[classify(samples[i % len(samples)])] += 1
    return counts


print(run(4800), [classify(x) for x in samples])


def chains(n):
    hits = 0
    for i in range(n):
        if 10 < i % 100 < 50 != 30 <= 40:
            hits += 1
        if not 0 <= i - n // 2 < 5:
            hits += 10
        hits += (i % 2 == 0) + (i % 3 == 0)
    return hits


print(chains(5000))


def short_circuit(n):
    calls = 0

    def say(v):
        nonlocal calls
        calls += 1
        return v

    out = 0
    for i in range(n):
        v = say(i % 2) and say(i % 3) or say(5)
        out += v
        w = say(0) or say(None) or i % 4 and "x"
        out += 1 if w else 0
    return out, calls


print(short_circuit(2500))


def members(n):
    primes = {2, 3, 5, 7, 11, 13}
    letters = "aeiou"
    count = 0
    for i in range(n):
        if i % 17 in primes:
            count += 1
        if chr(97 + i % 26) in letters:
            count += 100
        if i % 10 not in (1, 2, 3):
            count += 10000
        if i in range(0, n, 7):
            count += 1000000
    return count


print(members(4000))


def conditional_types(n):
    last = None
    changes = 0
    for i in range(n):
        current = i if i % 3 == 0 else float(i) if i % 3 == 1 else str(i)
        if type(current) is not type(last):
            changes += 1
        last = current
    return changes, last, last == n - 1 or last == str(n - 1)


print(conditional_types(3000))


def big_compare(n):
    less = equal = 0
    for i in range(n):
        x = 2**62 - n // 2 + i
        less += x < 2**62
        equal += x == 2**62
        less += -x < x
    return less, equal


print(big_compare(3000))
