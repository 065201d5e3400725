"""The arguments of the bisect functions, and the sequences they search."""

from bisect import bisect, bisect_left, bisect_right, insort, insort_left


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Squares:
    def __len__(self):
        return 10

    def __getitem__(self, at):
        print('at', at, end=' ')
        return at * at


class Journal(list):
    def insert(self, at, item):
        print('insert', at, item)
        super().insert(at, item)


class Index:
    def __index__(self):
        return 1


print(bisect is bisect_right, bisect.__name__, bisect.__module__)
print(bisect_left(Squares(), 25), bisect_right(Squares(), 25), bisect(range(0, 100, 10), 35), bisect('abc', 'b'))
print(bisect(a=[1, 2, 3], x=2), bisect([1, 2, 3], 2, hi=1), bisect_left([1, 2, 3], 2, Index(), hi=None), bisect([1], 1, 0, -1))
print(bisect((1, 2, 2, 3), 2, 0, 3), bisect_left(['a', 'B'], 'b', key=str.lower), bisect([1, 2], 1, 5, 3))
journal = Journal([1, 4])
insort(journal, 3)
insort_left(journal, 3.0)
insort(journal, 'x', key=lambda x: 9 if x == 'x' else x)
print(journal)
words = ['a', 'ccc']
insort(words, 'bb', key=len)
insort_left(words, 'dd', key=len, lo=1)
print(words)
for call in (lambda: bisect([1], 2, -1), lambda: bisect([1], 2, 0, 'a'), lambda: bisect([1], 2, 'a'), lambda: bisect(3, 2),
             lambda: bisect([1]), lambda: bisect([1], 1, 0, 1, None), lambda: bisect([1], 1, 0, 5),
             lambda: insort((1,), 1), lambda: bisect([1], 1, 2 ** 80), lambda: bisect([1], 1, 0, 2 ** 80),
             lambda: bisect([1], 1, y=3), lambda: bisect([1], 'a'), lambda: bisect_left([1], 'a'), lambda: bisect({}, 1),
             lambda: bisect([1], 1, 0, -5), lambda: insort([1, 2], 1, key=lambda x: 1 / 0), lambda: bisect([], 1, key=3)):
    print(attempt(call))
