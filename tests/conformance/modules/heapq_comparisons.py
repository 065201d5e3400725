"""What heaps ask of their items: only `<`; what happens when that raises, or changes the heap."""

from heapq import heapify, heappop, heappush, heappushpop, heapreplace


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Item:
    log = []

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        Item.log.append(f'{self.rank}<{other.rank}')
        if self.rank == 'bad' or other.rank == 'bad':
            raise ValueError('cannot compare')
        return self.rank < other.rank

    def __repr__(self):
        return f'i{self.rank}'


def logged(function, *args):
    Item.log.clear()
    result = attempt(lambda: function(*args))
    print(function.__name__, result, args[0], ' '.join(Item.log))


heap = [Item(n) for n in (5, 3, 8, 1, 9, 2, 7)]
logged(heapify, heap)
logged(heappush, heap, Item(0))
logged(heappop, heap)
logged(heapreplace, heap, Item(6))
logged(heappushpop, heap, Item(4))
logged(heappushpop, heap, Item(1))
for function in (heappush, heapreplace, heappushpop):
    logged(function, heap, Item('bad'))
logged(heappop, heap)
logged(heapify, heap)


class Resizer:
    def __init__(self, heap, change):
        self.heap, self.change = heap, change

    def __lt__(self, other):
        self.change(self.heap)
        return True


for change in (list.clear, lambda heap: heap.append(0), lambda heap: heap.pop()):
    for function in (heapify, heappop, lambda heap: heappush(heap, heap[-1])):
        heap = []
        heap += [Resizer(heap, change) for _ in range(4)]
        print(attempt(lambda: function(heap)), len(heap))

for items in ([3, 1.5, True, 2 ** 70, -1], ['b', 'a', 'c'], [(1, 'b'), (1, 'a'), (0, 'z'), (1.5, '')], [[2], [1, 1], [1]],
              [float('nan'), 2.0, 1.0], [(), (1,), ()]):
    heapify(items)
    print([heappop(items) for _ in range(len(items))])
for bad in ([1, 'a'], [(1, 2), (1, 'a')], [None, None]):
    print(attempt(lambda: heapify(bad)))


class Heap(list):
    def append(self, item):
        print('not asked')


heap = Heap([3, 1, 2])
heapify(heap)
heappush(heap, 0)
print(heap, heappop(heap), type(heap).__name__)
for call in (lambda: heappush((1,), 2), lambda: heappop(None), lambda: heapify({}), lambda: heapreplace('', 3),
             lambda: heappushpop({}, 3), lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappushpop([], 1),
             lambda: heappush([]), lambda: heappop()):
    print(attempt(call))


# Entries that numbers tell apart, at any place, and those that they do not.
def drained(entries):
    heap = []
    for entry in entries:
        heappush(heap, entry)
    return [heappop(heap) for _ in entries]


print(drained([(1.5, 2), (1.5, 1), (0.25, 9), (-1.0, 3)]))
print(drained([(1, 2, "b"), (1, 2, "a"), (1, 1, "z"), (0, 5)]))
print(drained([(1, 2.5), (1.0, 1), (True, 0), (2**70, 1), (2**70, 0)]))
print(drained([(1, 2), (1,), (1, 2, 0), (), (1, 1)]))
print(drained([(float("nan"), 2), (1.0, 3), (float("nan"), 1), (0.5, 0)]))
print(drained([1.5, -0.0, 0.0, float("inf"), -2.5]), drained([2.5, 2, 2**70, True]))
print(sorted([(1.5, "b"), (1.5, "a"), (0.5, "c")]), sorted([[2, 1], [1, 2], [1, 1]]))
try:
    drained([(1, None), (1, 2)])
except TypeError as error:
    print(error)
try:
    sorted([(0.5, {}), (0.5, {1: 2})])
except TypeError as error:
    print(error)
