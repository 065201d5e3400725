"""Loops over keys, values and items of dicts that have gaps, are empty, change, or are of several kinds."""


def sums(table, rounds):
    keys = values = items = 0
    for _ in range(rounds):
        for key in table:
            keys += key
        for value in table.values():
            values += value
        for key, value in table.items():
            items += key * value
    return keys, values, items


def with_gaps():
    table = {n: n * n for n in range(40)}
    before = sums(table, 100)
    for n in range(0, 40, 3):
        del table[n]
    del table[1], table[38]
    after = sums(table, 100)
    table.clear()
    empty = sums(table, 100)
    table.update({5: 6})
    return before, after, empty, sums(table, 100)


def inverted(table):
    return {value: key for key, value in table.items()}


def stored_pairs(table, rounds):
    """The pairs are objects here."""
    kept = []
    for _ in range(rounds):
        kept = [pair for pair in table.items()]
        for pair in table.items():
            kept.append(pair)
    return kept


def replaced(rounds):
    """New values for keys that are there change nothing of the order."""
    table = {"a": 1, "b": 2, "c": 3}
    for _ in range(rounds):
        for name in table:
            table[name] += 1
        for name, value in table.items():
            table[name] = value - 1
    return table


def changed(rounds):
    said = []
    for n in range(rounds):
        table = {key: key for key in range(6)}
        try:
            for key in table:
                if key == 3 and n % 500 == 499:
                    table[n] = n
            for key, value in table.items():
                if value == 2 and n % 700 == 699:
                    del table[0]
            for value in table.values():
                if value == 4 and n % 900 == 899:
                    table.popitem()
                    table.popitem()
        except RuntimeError as error:
            said.append((n, key, str(error)))
    return said


def of_kinds(iterables, rounds):
    """One loop over all sorts of things."""
    total = 0
    for n in range(rounds):
        for item in iterables[n % len(iterables)]:
            total += item
    return total


def resumed(table, rounds):
    """The iterator outlives the loop that has begun it."""
    totals = []
    for n in range(rounds):
        rest = iter(table.items())
        for key, value in rest:
            if key == n % 5:
                break
        totals.append(sum(value for _, value in rest))
        for _ in rest:
            totals.append("never")
    return sum(totals)


class Ordered(dict):
    def __iter__(self):
        return iter(sorted(super().keys(), reverse=True))


def derived(rounds):
    table = Ordered({2: "b", 1: "a", 3: "c"})
    found = ""
    for _ in range(rounds):
        found = "".join([table[key] for key in table]) + "".join(table.values())
    return found


print(with_gaps())
print(inverted({n: chr(97 + n) for n in range(5)}), len(inverted({n: -n for n in range(2_000)})))
print(stored_pairs({1: "x", 2: "y"}, 600)[-3:])
print(replaced(1_500))
print(changed(2_000))
print(of_kinds([{1: 2, 3: 4}, [5, 6], {1: 2}.values(), {7, 8}, range(3), (9,)], 3_000))
print(of_kinds([{1: 2, 3: 4}, {1: 2, 3: 4}.values()], 3_000))
print(resumed({n: n * 10 for n in range(6)}, 1_500))
print(derived(1_500))
