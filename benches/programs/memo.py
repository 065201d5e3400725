"""Longest Collatz chain with a memo table in a captured dict."""


def memoize(function):
    table = {}

    def lookup(n):
        value = table.get(n)
        if value is None:
            value = function(n)
            table[n] = value
        return value

    def size():
        return len(table)

    return lookup, size


def make_collatz():
    def length(n):
        if n == 1:
            return 1
        if n % 2 == 0:
            return lookup(n // 2) + 1
        return lookup(3 * n + 1) + 1

    lookup, size = memoize(length)
    return lookup, size


def longest(length, limit):
    best = 0
    start = 0
    for n in range(1, limit):
        steps = length(n)
        if steps > best:
            best = steps
            start = n
    return start, best


def main():
    length, size = make_collatz()
    checksum = 0
    for limit in range(10_000, 250_001, 10_000):
        start, best = longest(length, limit)
        checksum = (checksum * 31 + start + best + size()) % 1_000_000_007
    print("memo", start, best, size(), checksum)


main()
