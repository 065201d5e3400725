"""product, permutations and the combinations: all rows, in order, for pools of many sizes."""

from itertools import combinations, combinations_with_replacement, islice, permutations, product


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


def joined(rows):
    return ' '.join([''.join(row) or '()' for row in rows])


for size in range(5):
    pool = 'abcd'[:size]
    for r in range(6):
        print(size, r)
        print(' permutations', joined(permutations(pool, r)))
        print(' combinations', joined(combinations(pool, r)))
        print(' replacement ', joined(combinations_with_replacement(pool, r)))
print(joined(permutations('abca')), len(list(permutations(range(6)))))
print(joined(combinations('aab', 2)), list(combinations(iterable=range(4), r=3)), list(permutations([1, 2], r=None)))

print(list(product()), list(product('ab')), list(product('ab', repeat=0)), list(product(repeat=3)))
print(joined(product('ab', 'xyz')), joined(product('ab', repeat=4)), joined(product('ab', 'c', repeat=2)))
print(list(product('ab', [], 'c')), list(product([])), list(product(range(10**5), [])))
print(list(product([1, 2], (3,), {4: 0}))[-1], list(product([0, 1], repeat=8))[100])
print(sum(1 for _ in product('ab', repeat=10)))
print(list(islice(product(range(100), repeat=3), 9998, 10003)), list(product(range(9), range(11)))[50:56])
print(len(list(product('a', repeat=1500))[0]), list(islice(product('ab', repeat=2000), 2))[1][-2:])
print(list(islice(permutations(range(40)), 3))[2][-4:], list(islice(combinations(range(60), 30), 4))[3][-3:])

source = iter('abc')
rows = combinations(source, 2)
print(list(source), next(rows), list(rows), next(rows, 'end'), next(rows, 'end'))
for iterator in product('a'), permutations('a'), combinations('a', 1), combinations_with_replacement('a', 1):
    print(type(iterator), iter(iterator) is iterator, list(iterator), list(iterator))
mutable = [1, 2, 3]
rows = permutations(mutable, 2)
next(rows)
mutable.clear()
print(list(rows))

for kind in combinations, combinations_with_replacement, permutations:
    attempt(lambda: kind('abc', -1))
    attempt(lambda: kind('abc', 'x'))
    attempt(lambda: kind(3, 2))
attempt(lambda: list(combinations('abc', 10**4)))
attempt(lambda: combinations('abc', None))
attempt(lambda: permutations('abc', 1.0))
attempt(lambda: product('abc', repeat=-1))
attempt(lambda: product('abc', repeat='x'))
attempt(lambda: product('abc', 5))
