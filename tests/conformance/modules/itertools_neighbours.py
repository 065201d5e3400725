"""accumulate, batched and pairwise."""

from itertools import accumulate, batched, count, islice, pairwise


def drain(iterator, steps=6):
    seen = []
    for _ in range(steps):
        try:
            seen.append(next(iterator))
        except StopIteration:
            seen.append('stop')
        except Exception as e:
            seen.append(f'{type(e).__name__}: {e}')
    print(seen)


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print(list(accumulate([1, 2, 3, 4])), list(accumulate('abc')), list(accumulate([])), list(accumulate([[1], [2]])))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate(range(1, 6), lambda a, b: a * b)))
print(list(accumulate([1, 2], initial=100)), list(accumulate([], initial=5)))
print(list(accumulate([1, 2], None, initial=None)))
print(list(accumulate([10, 5], func=lambda a, b: (a, b), initial='start')), list(islice(accumulate(count()), 6)))
print(list(accumulate([None, 1], lambda a, b: (a, b))))
drain(accumulate([1, 'a', 2]))
drain(accumulate([4, 0, 2], lambda a, b: a // b))
drain(accumulate([1], 5), 2)
drain(accumulate([1, 2], 5), 4)
attempt(lambda: accumulate(1))

print(list(batched('abcdefg', 3)), list(batched([], 2)), list(batched('ab', 5)), list(batched('abcd', 2, strict=True)))
print(list(islice(batched(count(), 4), 2)), [type(batch).__name__ for batch in batched('abc', 2)])
numbers = iter(range(10))
batches = batched(numbers, 4)
print(next(batches), next(numbers), next(batches), next(batches), next(batches, 'end'))
print(list(batched(iterable='abc', n=2)), list(batched('abc', True)))
drain(batched('abcde', 2, strict=True), 4)
attempt(lambda: batched('abc', 0))
attempt(lambda: batched('abc', -1))
attempt(lambda: batched('abc', 'x'))
attempt(lambda: batched('abc', 1.5))
attempt(lambda: batched(3, 2))

print(list(pairwise('abcd')), list(pairwise('a')), list(pairwise('')), list(islice(pairwise(count()), 3)))
print(list(pairwise(pairwise(range(4)))))
attempt(lambda: pairwise(3))


def failing():
    yield 1
    yield 2
    raise KeyError('gone')


drain(pairwise(failing()), 4)
drain(batched(failing(), 2), 4)
drain(batched(failing(), 3), 3)
drain(accumulate(failing()), 4)
for iterator in accumulate('a'), batched('a', 1), pairwise('a'):
    print(type(iterator), iter(iterator) is iterator)


class Sums(pairwise):
    def __next__(self):
        return sum(super().__next__())


print(list(Sums([1, 2, 5])), isinstance(Sums([]), pairwise), next(Sums([]), 'none'))
