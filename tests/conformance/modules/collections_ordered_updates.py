# What an OrderedDict is made of, and what heapq takes for a number of items.
import heapq
from collections import OrderedDict


class Keyed:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


class Watched(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


for kind in OrderedDict, Watched:
    for items in [1], 1, ["ab", "abc"], ["a"], [[]], [None], [(1, 2, 3)], [(1,)], None, "ab", [["k", "v"]], [([], 1)]:
        attempt(kind, items)
    for items in Keyed(), {"x": 1}, [iter("xy"), {5: 6, 7: 8}.keys()], OrderedDict(q=1):
        attempt(kind, items, more=1)
    attempt(kind, 1, 2)
    attempt(kind().update, 1, 2)
made = OrderedDict(a=1)
attempt(made.update, [("b", 2), ("c",), ("d", 4)])
print(made)

for select in heapq.nlargest, heapq.nsmallest:
    for count in "a", 1.5, None, -1, 0, 2, 10:
        for items in [1], [3, -5, 2, 8, -9]:
            attempt(select, count, items)
            attempt(select, count, iter(items), key=abs)
