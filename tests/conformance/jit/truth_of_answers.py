"""The truth of what a function gives: always a bool at first, then whatever."""


def answer(n, kinds):
    if kinds and n % 7 == 0:
        return kinds[n % len(kinds)]
    return n % 3 == 0


def count_true(rounds, kinds):
    count = 0
    for n in range(rounds):
        if answer(n, kinds):
            count += 1
        if not answer(n + 1, kinds):
            count += 3
    return count


print(count_true(2_000, ()))
print(count_true(3_000, (0, 1)))
print(count_true(3_000, (0, 1, None, "", "x", 0.0, 0.5, [], {}, [0], 10**30, ())))
print(count_true(2_000, ()))
