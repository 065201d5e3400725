"""compress, dropwhile, filterfalse, takewhile and islice: what they give, what they read, what they refuse."""

from itertools import compress, count, dropwhile, filterfalse, islice, takewhile


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Reader:
    """Tells how far it was read."""

    def __init__(self, limit):
        self.read = 0
        self.limit = limit

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.limit:
            raise StopIteration
        self.read += 1
        return self.read - 1


print(list(compress('abcdef', [1, 0, 'x', '', None, 2.5])), list(compress(count(), [0, 1, 1])))
print(''.join(compress(data='abc', selectors=[1, 1, 1, 1])))
print(list(dropwhile(lambda n: n < 3, [1, 2, 3, 1, 5])), list(dropwhile(lambda n: True, [1, 2])))
print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda n: n, [])))
print(list(filterfalse(lambda n: n % 2, range(8))), list(filterfalse(None, [0, 1, '', 'a', None])))
print(list(filterfalse(str.isupper, 'aBcD')), list(filterfalse(bool, [[], [0]])))

reader = Reader(9)
small = takewhile(lambda n: n < 3, reader)
print(list(small), reader.read, list(small), reader.read, next(reader))

for bounds in [(4,), (0,), (None,), (2, 5), (2, None), (5, 2), (5, 5), (1, 9, 3), (0, 8, 3), (None, None, 4), (8, 20),
               (None, 3, None), (True, 4)]:
    reader = Reader(12)
    print(bounds, list(islice(reader, *bounds)), reader.read)
reader = Reader(12)
part = islice(reader, 1, 10, 4)
print(reader.read, next(part), reader.read, next(part), reader.read, next(part), reader.read)
print(next(part, 'end'), reader.read)
print(list(zip(*[iter(range(9))] * 3)), list(islice(islice(count(), 2, None), 1, 6, 2)))

for bad in [(-1,), (-2,), ('a',), (1.0,), (10**30,), (0, -1), (0, -3), (-1, 3), ('a', 3), (0, 'a'), (0, 3, 0),
            (0, 3, -1), (0, 3, 'a'), (-1, 3, 0), (), (1, 2, 3, 4)]:
    attempt(lambda: islice('abc', *bad))
for kind in takewhile, dropwhile, filterfalse:
    attempt(lambda: kind(bool, 3))
    attempt(lambda: next(kind(3, 'abc')))
    iterator = kind(lambda n: 6 // (n - 2), [2, 9, 2, 1, 2, 3])
    steps = []
    for _ in range(7):
        try:
            steps.append(next(iterator))
        except (ZeroDivisionError, StopIteration) as e:
            steps.append(type(e).__name__)
    print(kind.__name__, steps, iter(iterator) is iterator)
attempt(lambda: compress(1, [1]))
attempt(lambda: compress([1], 1))
