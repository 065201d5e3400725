# What has no items by number is refused, even where there is nothing to search.
from bisect import bisect_left, bisect_right, insort


class Mapping(dict):
    pass


class Squares:
    def __getitem__(self, index):
        return index * index

    def __len__(self):
        return 5


views = {1: 2}
for sequence in ({1}, set(), frozenset({1}), {1: 2}, {}, Mapping(), 5, None, iter([]), views.keys(), views.values(),
                 views.items(), Squares(), range(9), "abc", b"abc"):
    for high in (None, 0, 1):
        for search in (bisect_left, bisect_right):
            try:
                print(type(sequence).__name__, high, search(sequence, 1, 0, high))
            except TypeError as error:
                print(type(sequence).__name__, high, error)
try:
    insort({1}, 2)
except TypeError as error:
    print(error)
print(bisect_left(Squares(), 9), bisect_right(Squares(), 9))
