"""Stores into dicts by keys of all sorts, after looking whether they are there, in hot code."""


def counted(items, rounds):
    counts = {}
    for n in range(rounds):
        item = items[n % len(items)]
        if item in counts:
            counts[item] += 1
        else:
            counts[item] = 1
    return counts


def memoized(function):
    table = {}

    def lookup(n):
        if n not in table:
            table[n] = function(n)
        return table[n]

    return lookup, table


class Alike:
    """Instances are equal by their number, which is hashed and compared by the program."""

    asked = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return hash(self.number)

    def __eq__(self, other):
        Alike.asked += 1
        return self.number == (other.number if isinstance(other, Alike) else other)

    def __repr__(self):
        return f"Alike({self.number})"


class Loud(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, [value])

    def __contains__(self, key):
        return key != "hidden" and super().__contains__(key)


def answered(tables, keys, rounds):
    """`in`, then the value, with writes between the two at times."""
    total = 0
    for n in range(rounds):
        table, key = tables[n % len(tables)], keys[n % len(keys)]
        if key in table:
            if n % 11 == 0:
                table[key] = n
            total += table[key]
            if n % 13 == 0:
                del table[key]
        if key not in table:
            table[key] = 1
    return total


def changed_between(rounds):
    table = {1: 10}
    seen = []

    def clear():
        table.clear()

    for n in range(rounds):
        if 1 in table:
            if n % 500 == 499:
                clear()
            try:
                seen.append(table[1])
            except KeyError as error:
                seen.append(str(error))
                table[1] = n
    return sum(x for x in seen if isinstance(x, int)), [x for x in seen if isinstance(x, str)]


def refused(rounds):
    caught = {}
    table = {}
    for n in range(rounds):
        key = [[n], n, "x", {n: 1}][n % 4]
        try:
            table[key] = n
        except TypeError as error:
            caught[str(error)] = caught.get(str(error), 0) + 1
    return caught, len(table)


print(counted([3, 1, 2, 3, 3, -1, 2**61 - 1, -2, 2**62], 3_000))
print(counted(["a", "b", "".join(["", "a"]), "c"], 3_000), counted([(1, "a"), (2, "b"), (1, "a"), ()], 3_000))
print(counted([1, True, 1.0, 0, False, 0.0, -1, -2], 3_000))
print(counted([Alike(1), 1, Alike(1), Alike(2), 2, 3], 3_000), Alike.asked)
print(counted([None, int, str, len, None], 3_000) == {None: 1200, int: 600, str: 600, len: 600})
lookup, table = memoized(lambda n: n * n)
print(sum(lookup(n % 300) for n in range(3_000)), len(table), list(table)[:5])
loud = Loud()
for n in range(2_000):
    loud[n % 7] = n
print(loud, 3 in loud, "hidden" in loud)
print(answered([{1: 2, 3: 4}, {1: 5}], [1, 3, 5], 4_000), answered([{}, Loud()], ["k"], 0))
print(changed_between(2_000))
print(refused(2_000))
