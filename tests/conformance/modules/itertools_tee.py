"""tee: several readers of one source, each at its own pace."""

from itertools import count, islice, tee

reads = []


def source(limit):
    for item in range(limit):
        reads.append(item)
        yield item


first, second = tee(source(4))
print(reads, next(first), next(first), reads)
print(next(second), reads, list(first), reads, list(second))
print(next(first, 'end'), next(second, 'end'), reads)

a, b, c = tee('xyz', 3)
print(list(a), next(b), list(c), list(b))
print(tee('x', 0), len(tee('x', 1)), [list(each) for each in tee('pq', 4)])

numbers, ahead = tee(count(1))
next(ahead)
print(list(islice(zip(numbers, ahead), 4)))

left, right = tee(range(6))
next(left), next(left)
again, more = tee(left)
print(again is left, list(more), next(again), list(left), list(right))
copied = tee('abc')[0]
next(copied)
twin = copied.__copy__()
print(list(copied), list(twin), type(twin) is type(copied))
print(type(copied).__name__, type(copied).__module__, iter(copied) is copied)
fresh = type(copied)('mn')
other = type(copied)(fresh)
print(next(fresh), list(other), list(fresh))


class Copyable:
    def __init__(self, n=0):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n

    def __copy__(self):
        print('copied at', self.n)
        return Copyable(self.n)


print([(type(each).__name__, list(each)) for each in tee(Copyable(), 3)])


def failing():
    yield 1
    raise ValueError('broken')


p, q = tee(failing())
for reader in p, q, p, q:
    try:
        print(next(reader))
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)
for args in [(5,), ('a', -1), ('a', 'b'), ('a', 1.0)]:
    try:
        print(tee(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

long, tail = tee(range(20000))
print(sum(long), sum(tail))
