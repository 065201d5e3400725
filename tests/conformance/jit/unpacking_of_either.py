"""Unpacking at one place of tuples and lists in turn, of wrong lengths, and of other things later; and a very large function."""


def swapped(pairs, rounds):
    total = 0
    for _ in range(rounds):
        for pair in pairs:
            a, b = pair
            total += a * 3 - b
    return total


print(swapped([(1, 2), [3, 4], (5.5, 6)], 1_000), swapped([(1, 2)], 10), swapped([[7, 8]], 10))
for bad in ([(1, 2), [1]], [[1, 2, 3]], [()], [(1, 2), "ab"], [5], [{1: 2, 3: 4}], [iter((1, 2))]):
    for rounds in (1, 3):
        try:
            print(swapped(bad, rounds))
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


def changing(rounds):
    total = 0
    items = [1, 2, 3]
    for n in range(rounds):
        a, b, c = items if n % 3 else tuple(items)
        total += a + b * c
        items[n % 3] = n % 11
        (d, e), f = [items[:2], a]
        total += d - e + f
    return total


print(changing(3_000))
lines = "\n".join("        a, b, c = values" if k % 3 else f"        total += a - b + c + {k}" for k in range(900))
namespace = {}
exec(f"def large(values, rounds):\n    a = b = c = total = 0\n    for _ in range(rounds):\n{lines}\n    return total", namespace)
large = namespace["large"]
print(large((1, 2, 3), 1_500), large([4, 5, 6], 1_500), large([0.5, 1, 2], 5))
try:
    large((1, 2), 5)
except ValueError as error:
    print(error)
