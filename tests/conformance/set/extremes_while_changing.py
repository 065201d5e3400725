# min and max of sets and frozensets whose items, keys and comparisons may change the set, raise, or be no numbers.
class Item:
    def __init__(self, rank, act=None):
        self.rank, self.act = rank, act

    def __hash__(self):
        return self.rank

    def __lt__(self, other):
        if self.act:
            self.act(self, other)
        return self.rank < other.rank

    def __gt__(self, other):
        return other < self

    def __repr__(self):
        return f"Item({self.rank})"


def attempt(function, *args, **named):
    try:
        return function(*args, **named)
    except Exception as error:
        return type(error).__name__, str(error)


for make in (set, frozenset):
    print(attempt(min, make([5, 3, 9])), attempt(max, make([5, 3, 9])), attempt(min, make()), attempt(max, make(), default=7))
    print(attempt(min, make(["b", "a"])), attempt(max, make([1.5, 2, True])), attempt(min, make([1, "a"]))[0])
    print(attempt(max, make(range(100)), key=lambda n: n * 37 % 101), attempt(min, make([None])), attempt(max, make([(1, 2), (1, 3)])))
    print(attempt(min, make([Item(4), Item(2), Item(7)])), attempt(max, make([Item(4), Item(2), Item(7)])))

items = {Item(n) for n in range(4)}
for change in (
    lambda item, other: items.add(Item(50)),
    lambda item, other: items.clear(),
    lambda item, other: items.discard(item),
    lambda item, other: (items.add(Item(60)), items.remove(other)),
):
    items = {Item(n, change) for n in range(4)}
    print(attempt(min, items)[0] if isinstance(attempt(min, items), tuple) else "found", len(items) > 0)
numbers = {1, 2, 3}
print(attempt(max, numbers, key=lambda n: numbers.add(n + 10)))
numbers = {1, 2, 3}
print(attempt(max, numbers, key=lambda n: numbers.clear() or n))
print(attempt(max, {3, 1}, key=lambda n: 1 // (n - 1)))


class Own(set):
    def __iter__(self):
        return iter([10, 20])


print(min(Own([1])), max(Own([99])), min(frozenset({4, 2}), frozenset({1}), key=len), max({1: 2, 3: 0}))
