# Sums and differences as indices in hot loops: those that are no machine integers lie beyond any length, and what is shown of
# them afterwards is the number itself.
LARGE = 2**62 - 1


def total(items, first, step, n):
    found = 0
    for i in range(n):
        found += items[first + i * step]
    return found


def around(items, at):
    return items[at - 1] + items[at + 1] - items[at]


def cell(rows, i, j, width):
    place = i * width + j
    try:
        return rows[place]
    except IndexError as error:
        return f"{place}: {error}"


def reversed_sum(items, n, large):
    found = 0
    for i in range(n):
        try:
            found += items[n - 1 - i]
        except IndexError:
            found += 1000
        if i == large:
            n += LARGE
    return found


items = list(range(100))
print(total(items, 3, 2, 40), sum(total(items, i % 50, 1, 50) for i in range(300)))
print(sum(around(items, 1 + i % 98) for i in range(2000)))
print(sum(cell(items, i % 10, i % 7, 10) for i in range(2000)))
for first in (LARGE, LARGE - 20, -LARGE - 1, -LARGE + 20, 99, 61, -100, -41):
    try:
        print(first, total(items, first, 1, 40))
    except IndexError as error:
        print(first, error)
for at in (LARGE, -LARGE - 1, LARGE - 1, -LARGE, 99, 100, 0, -98):
    try:
        print(at, around(items, at))
    except IndexError as error:
        print(at, error)
for i, j, width in ((LARGE, LARGE, 1), (-LARGE, -LARGE, 1), (1, LARGE, 1), (2**31, 2**31, 2**31), (0, 99, 7), (-1, -1, 5)):
    print(cell(items, i, j, width))
print(reversed_sum(items, 100, -1), reversed_sum(items, 100, 60))


def checksum(data, size):
    low = high = 0
    for i in range(size):
        low += data[i + size - size]
        high ^= data[size - i - 1] + low
    return low, high


for data in (bytes(range(250)), bytearray(range(250)), tuple(range(250)), list(range(250))):
    print([checksum(data, 250) for _ in range(8)][-1])
