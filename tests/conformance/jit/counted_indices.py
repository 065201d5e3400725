"""Indices that loops count: sums and products with a counter, near the ends of lists, and beyond them."""


def total(items, count, base=0):
    result = 0
    for i in range(count):
        result += items[base + i]
    return result


def neighbours(items, start, stop):
    result = 0
    for i in range(start, stop):
        result = (result * 3 + items[i - 1] * 5 + items[i] * 7 + items[i + 1]) % 1_000_003
    return result


def column(items, rows, columns, j):
    result = 0
    for i in range(rows):
        result = (result * 3 + items[i * columns + j]) % 1_000_003
    return result


def reversed_by(items, last, count):
    result = 0
    for i in range(count):
        result = (result * 3 + items[last - i]) % 1_000_003
    return result


def strided(items, start, stop):
    result = 0
    for i in range(start, stop, 3):
        result = (result * 3 + items[i]) % 1_000_003
    return result


def counting(items, stop):
    i, result = 0, 0
    while i < stop:
        result += items[i]
        i += 1
    return result


def fill(items, count, offset, value):
    for i in range(count):
        items[i + offset] = value + i
    return items


def triangle(items, size):
    result = 0
    for i in range(size):
        for j in range(i):
            result = (result + items[i * size + j] * items[j * size + i]) % 1_000_003
        for j in range(i, size):
            result ^= items[j - i]
    return result


def first_of(items, stop, wanted):
    for i in range(stop):
        if items[i] == wanted:
            return i
    return -1


def growing(items, stop):
    for i in range(stop):
        if items[i] % 2:
            items.append(items[i] // 2)
    return len(items)


def letters(text, count, base):
    found = 0
    for i in range(count):
        if text[base + i] == "e":
            found += 1
    return found


def product(a, b, size):
    def at(i, j):
        return a[i * size + j]

    def other(i, j):
        return b[i * size + j]

    result = []
    for i in range(size):
        for j in range(size):
            total = 0
            for k in range(size):
                total += at(i, k) * other(k, j)
            result.append(total)
    return result


def shown(function, *args):
    try:
        return function(*args)
    except (IndexError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def main():
    items = [(i * 37 + 11) % 101 for i in range(400)]
    byte_items, pair_items = bytes(items), tuple(items)
    for _ in range(3):
        print(total(items, 400), total(byte_items, 400), total(pair_items, 100, 300))
        print(neighbours(items, 1, 399), column(items, 20, 20, 3), reversed_by(items, 399, 400), strided(items, 1, 400))
        print(counting(items, 400), triangle(items, 20), letters("the freezer " * 30, 300, 60))
        print(sum(fill([0] * 300, 299, 1, 5)), sum(product(items, items[::-1], 20)) % 1_000_003)
    # Beyond the end, before the start, and none at all.
    print(shown(total, items, 401), shown(total, items, 300, 101), shown(total, items, 400, -200), total(items, 0, 10**6))
    print(shown(neighbours, items, 0, 399), shown(neighbours, items, 1, 400), neighbours(items, 500, 10))
    print(shown(column, items, 20, 21, 1), shown(column, items, 20, -20, 390), shown(column, items, 0, 7, -9))
    print(shown(column, items, 3, 2**61, 5), shown(column, items, 5, 2**62 - 1, 2), shown(column, items, 1, 2**70, 5))
    print(shown(reversed_by, items, 399, 401), shown(reversed_by, items, 399, 900), shown(reversed_by, items, 400, 3))
    print(shown(strided, items, 2, 403), shown(strided, items, -3, 400), shown(strided, items, 0, 390))
    print(shown(counting, items, 402), counting(items, -5))
    print(shown(fill, [0] * 20, 20, 1, 3), shown(fill, [0] * 20, 10, -5, 3), shown(fill, [0] * 20, 20, 0, 2**61))
    print(first_of(items, 400, items[300]), first_of(items, 10**9, items[37]), shown(first_of, items, 500, -1))
    print(first_of([], 0, 1), shown(first_of, [], 1, 1), growing(items[:], 400), shown(growing, items[:5], 400))
    print(shown(letters, "freezer " * 30, 300, 0), shown(letters, "freezer", 7, 0), shown(letters, "é" + "freezer", 9, -8))
    print(shown(total, byte_items, 500), shown(total, pair_items, 500), shown(total, {0: 1, 1: 2}, 2))
    for stop in range(390, 404):
        print(stop, shown(total, items, stop), shown(total, items, stop - 100, 100), shown(strided, items, 0, stop))
    for size in range(18, 23):
        print(size, shown(triangle, items, size), shown(product, items, items, 3) if size == 20 else "")


main()
