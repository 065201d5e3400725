# Where items belong in a sorted list, and inserting them.
import bisect
import sys
from bisect import bisect_left, bisect_right, insort_left, insort_right

marks = [10, 20, 20, 20, 30, 40]
for x in (5, 10, 15, 20, 25, 40, 45):
    print(x, bisect_left(marks, x), bisect_right(marks, x), bisect.bisect(marks, x))
print([bisect_left(marks, 20, lo) for lo in range(7)], [bisect_right(marks, 20, 0, hi) for hi in range(7)])
print(bisect_left([], 1), bisect_right((1, 2, 3), 2), bisect_left('abcdef', 'd'), bisect_left(range(0, 100, 7), 50))
print(bisect_left(a=marks, x=30, lo=1, hi=None), bisect_right(marks, 20, hi=3), bisect_right(marks, 99, 0, -1))


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])

films = [('Alien', 1979), ('Blade', 1998), ('Brazil', 1985), ('Gattaca', 1997)]
films.sort(key=lambda film: film[1])
print(bisect_left(films, 1990, key=lambda film: film[1]), bisect_right(films, 1997, key=lambda film: film[1]))
bisect.insort(films, ('Cube', 1997), key=lambda film: film[1])
insort_left(films, ('Dune', 1997), key=lambda film: film[1])
print(films)

numbers = []
for n in range(20):
    bisect.insort(numbers, n * 7 % 11)
print(numbers, insort_right(numbers, 4))
tied = [1, 2, 3]
insort_left(tied, 2.0)
insort_right(tied, 1.0)
print(tied)
insort_right(tied, 0, 2)
insort_left(tied, 9, 0, 1)
print(tied)


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print('  ', self.n, '<', other.n)
        return self.n < other.n


louds = [Loud(n) for n in range(9)]
print(bisect_left(louds, Loud(6)), bisect_right(louds, Loud(6)))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for function in (bisect_left, bisect_right, insort_left, insort_right):
    attempt(function, [1, 2], 1, -1)
    attempt(function, [1, 2], 9, 0, 5)
    attempt(function, [1, 2], 'a')
    attempt(function, [1, 2], 1, 0.5)
    attempt(function, [1, 2], 1, 0, 1.5)
    attempt(function, 5, 1)
    attempt(function, [1, 2], 1, key=len)
attempt(insort_left, (1, 2), 1)
attempt(insort_right, (1, 2), 1, -1)


class Endless:
    """As many items as there can be; each is its own index."""

    def __len__(self):
        return sys.maxsize

    def __getitem__(self, index):
        return index


for many in Endless(), range(sys.maxsize), range(sys.maxsize - 1):
    for sought in sys.maxsize - 3, 2 ** 62, 2 ** 62 - 1, 5:
        print(bisect_left(many, sought), bisect_right(many, sought), bisect_left(many, sought, 4, 2 ** 62))


class Growing(Endless):
    def insert(self, index, item):
        print('inserted', index, item)


insort_left(Growing(), sys.maxsize - 3)
insort_right(Growing(), sys.maxsize - 3)
