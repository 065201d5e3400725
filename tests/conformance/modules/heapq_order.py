# The order of the items inside the heap is the algorithm's, and programs print it.
from heapq import heapify, heappop, heappush, heappushpop, heapreplace

numbers = [(i * 7919) % 101 for i in range(40)]
heap = []
for number in numbers:
    heappush(heap, number)
print(heap)

for size in (0, 1, 2, 3, 8, 15, 40):
    built = numbers[:size]
    print(heapify(built), built)

print([heappop(heap) for _ in range(10)], heap)
print(heapreplace(heap, 3), heapreplace(heap, 99), heap)
print(heappushpop(heap, 1), heappushpop(heap, 50), heap)
print(heappushpop([], 5))


class Task:
    """Compares by priority only, so that the ties show."""

    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f'{self.name}{self.priority}'


tasks = [Task(n % 4, 'abcdefghijklmnop'[n]) for n in range(16)]
heapify(tasks)
print(tasks)
print([heappop(tasks) for _ in range(16)])

queue = []
for entry in [(2, 'code'), (1, 'plan'), (2, 'build'), (3, 'ship'), (1, 'write')]:
    heappush(queue, entry)
while queue:
    print(heappop(queue), len(queue))


class Shrinking(int):
    def __lt__(self, other):
        victim.clear()
        return True


victim = [Shrinking(n) for n in range(5)]


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(heappop, [])
attempt(heapreplace, [], 1)
attempt(heappush, (), 1)
attempt(heappop, (1,))
attempt(heapify, 'abc')
attempt(heappushpop, {}, 1)
attempt(heapreplace, None, 1)
attempt(heappush, [1], 'a')
attempt(heapify, [1, None])
attempt(heappush, victim, Shrinking(7))
