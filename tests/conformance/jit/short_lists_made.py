"""Short lists that are made in hot loops: kept or not, of any length up to ten, changed, compared, and seen by what raises."""

ROUNDS = 1500


def sums(n):
    pair = [n, n + 1]
    triple = [pair[1], pair[0], len(pair)]
    pair[0] = triple[2]
    return pair[0] + pair[-1] + triple[1]


def grown(n):
    items = []
    items.append(n)
    items.append(n + 1)
    items += [n + 2]
    return items


def lengths(n):
    return [[], [n], [n, n], [n, n, n], [n] * 4, [n, n, n, n, n], [n, 1, 2, 3, 4, 5, 6, 7], [n, 1, 2, 3, 4, 5, 6, 7, 8, 9]]


def kept(limit):
    all_of_them = []
    for n in range(ROUNDS):
        item = [n, [n]]
        if n % limit == 0:
            all_of_them.append(item)
            all_of_them.append(item)
    all_of_them[0].append("changed")
    return all_of_them[:3], all_of_them[0] is all_of_them[1], len(all_of_them)


def outside(n):
    items = [n, n]
    try:
        return items[n % 4]
    except IndexError:
        items.pop()
        return items


def swapped(n):
    a, b = [n, 1]
    [c, d] = [b, a]
    return [c, d] == [1, n], [c] < [d], [c, d] is [c, d], n in [1, 5, n]


total = 0
for n in range(ROUNDS):
    total += sums(n) + len(grown(n)) + sum(map(len, lengths(n)))
print(total, grown(5), lengths(3))
print(kept(1), kept(700))
print([outside(n) for n in range(ROUNDS)][-4:])
print({swapped(n) for n in range(ROUNDS)})
last = [0, None]
for n in range(ROUNDS):
    last = [n, last if n % 5 else None]
print(last)
