# Permutations, combinations, primes, queens.
def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield [item] + rest


print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations([1, 2, 3, 4, 5])))


def combinations(items, n):
    if n == 0:
        yield ()
        return
    for i in range(len(items)):
        for rest in combinations(items[i + 1 :], n - 1):
            yield (items[i],) + rest


print(list(combinations("abcd", 2)), len(list(combinations(range(8), 3))))


def powerset(items):
    if not items:
        yield ()
        return
    first, *rest = items
    for subset in powerset(rest):
        yield subset
        yield (first,) + subset


print(sorted(powerset([1, 2, 3])))


def primes():
    composites = {}
    n = 2
    while True:
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            yield n
            composites[n * n] = [n]
        n += 1


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


print(list(take(15, primes())))


def sieve(numbers):
    prime = next(numbers)
    yield prime
    yield from sieve(n for n in numbers if n % prime)


def integers(n):
    while True:
        yield n
        n += 1


print(list(take(12, sieve(integers(2)))))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


print(next(queens(6)), sum(1 for _ in queens(5)), list(queens(4)))


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(list(collatz(6)), max(len(list(collatz(n))) for n in range(1, 20)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(take(12, fib())), sum(x for x in take(30, fib()) if x % 2 == 0))


def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


for row in take(5, pascal()):
    print(row)
