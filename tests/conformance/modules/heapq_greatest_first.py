"""The functions of `heapq` that keep the greatest item at index 0: those with `_max` in their names."""

import heapq
import random

random.seed(11)
for size in 0, 1, 2, 3, 7, 8, 20:
    heap = [random.randrange(30) for _ in range(size)]
    plain = sorted(heap, reverse=True)
    print(heapq._heapify_max(heap), heap)
    for at in range(1, size):
        assert heap[(at - 1) // 2] >= heap[at]
    if heap:
        print(heapq._heapreplace_max(heap, 15), heap, plain[0])
    print([heapq._heappop_max(heap) for _ in range(size)])


class Reluctant:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Reluctant.compared += 1
        return self.n < other.n

    def __repr__(self):
        return f'<{self.n}>'


heap = [Reluctant(n) for n in (5, 1, 8, 3, 9, 2)]
heapq._heapify_max(heap)
print(heap, heapq._heappop_max(heap), heap, Reluctant.compared)
for wrong in (heapq._heappop_max, []), (heapq._heapreplace_max, [], 1), (heapq._heapify_max, (1,)), (heapq._heappop_max, 5), (
        heapq._heapify_max, [1, 'a']):
    function, *args = wrong
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)
