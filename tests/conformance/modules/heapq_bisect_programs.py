# heapq and bisect at work: shortest paths, merging, medians, schedules, grades, insertion order, keys, mistakes.
import bisect
import heapq
from collections import defaultdict


def dijkstra(graph, start):
    distances, previous, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > distances[node]:
            continue
        for neighbour, weight in graph[node].items():
            if d + weight < distances.get(neighbour, float("inf")):
                distances[neighbour] = d + weight
                previous[neighbour] = node
                heapq.heappush(heap, (d + weight, neighbour))
    return distances, previous


graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {"a": 4}, "e": {"a": 1}}
print(*dijkstra(graph, "a"), dijkstra(graph, "e")[0])


class Median:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


m = Median()
print([m.add(x) for x in (5, 2, 9, 1, 7, 7, 3)])
xs = [5, 3, 8, 1, 9, 2]
heap = xs[:]
heapq.heapify(heap)
print(heap, heapq.nsmallest(2, xs), heapq.nlargest(2, xs), heapq.nsmallest(10, xs), heapq.nlargest(0, xs), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), heapq.nlargest(2, {"a": 3, "b": 9, "c": 5}.items(), key=lambda kv: kv[1]))
print(heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 100), heapq.heappop(heap), heap, [heapq.heappop(heap) for _ in range(len(heap))], heap)
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge("adg", "beh", key=str.upper)), list(heapq.merge([3, 1], [4, 2], reverse=True)), next(heapq.merge(iter([1]), (x for x in [0]))))


class Task:
    def __init__(self, name, priority):
        self.name, self.priority = name, priority

    def __lt__(self, other):
        return self.priority > other.priority


tasks = []
for name, priority in (("low", 1), ("high", 9), ("mid", 5)):
    heapq.heappush(tasks, Task(name, priority))
print([heapq.heappop(tasks).name for _ in range(3)])
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush([1], "a"), lambda: heapq.nlargest(1, 5), lambda: list(heapq.merge([1], ["a"])), lambda: heapq.heappop(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def grade(score, limits=(60, 70, 80, 90), letters="FDCBA"):
    return letters[bisect.bisect(limits, score)]


print([grade(s) for s in (33, 60, 77, 90, 100)])
a = [1, 3, 3, 3, 5]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect_right(a, 3, 0, 2), bisect.bisect_left([], 1), bisect.bisect_left(range(0, 1000, 7), 500), bisect.bisect_left([9, 5, 1], -5, key=lambda x: -x))
bisect.insort(a, 4)
bisect.insort_left(a, 3.0)
bisect.insort_right(a, 3)
print(a)
people = [("Al", 20), ("Bo", 30)]
bisect.insort(people, ("Cy", 25), key=lambda p: p[1])
print(people)
for bad in (lambda: bisect.bisect([1, 2], "a"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.insort((1,), 2), lambda: bisect.bisect([1, 2], 1, key=5), lambda: bisect.bisect([1, 2, 3], 2, 0, 50), lambda: bisect.bisect([1], 1, "a")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def longest_increasing(xs):
    tails = []
    for x in xs:
        i = bisect.bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


def huffman_lengths(text):
    counts = defaultdict(int)
    for ch in text:
        counts[ch] += 1
    heap = [(n, ch, (ch,)) for ch, n in counts.items()]
    heapq.heapify(heap)
    lengths = dict.fromkeys(counts, 0)
    while len(heap) > 1:
        n1, c1, s1 = heapq.heappop(heap)
        n2, c2, s2 = heapq.heappop(heap)
        for ch in s1 + s2:
            lengths[ch] += 1
        heapq.heappush(heap, (n1 + n2, min(c1, c2), s1 + s2))
    return dict(sorted(lengths.items()))


print(longest_increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]), huffman_lengths("abracadabra"))
state, timeline = 7, []
for i in range(200):
    state = state * 16807 % 2147483647
    bisect.insort(timeline, state % 1000)
print(timeline == sorted(timeline), timeline[::40], heapq.nsmallest(3, timeline) == timeline[:3])
