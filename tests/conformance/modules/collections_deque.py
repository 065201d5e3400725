# deque: both ends, bounds, rotation, editing by index, comparison, and the errors of each.
from collections import deque


def attempt(action, *args):
    try:
        print('ok', action(*args))
    except Exception as e:
        print(type(e).__name__, e)


d = deque('abc')
d.append('d')
d.appendleft('z')
d.extend('ef')
d.extendleft('yx')
print(d, len(d), d[0], d[-1], d[4], 'e' in d, 'q' in d)
print(d.pop(), d.popleft(), list(d), list(reversed(d)))
for n in 1, -1, 3, -4, 0, 100, -101:
    d.rotate(n)
    print(n, *d)
d.reverse()
print(d)
d[0], d[-1], d[2] = 1, 2, 3
del d[1], d[-2]
print(d)
d.insert(1, 'i')
d.insert(-1, 'j')
d.insert(99, 'k')
d.insert(-99, 'h')
print(d, d.index('k'), d.index('i', 1, 4), d.count(3))
d.remove('j')
print(d, d.copy() == d, d.copy() is d, d == list(d))

b = deque(range(10), maxlen=4)
print(b, b.maxlen, deque().maxlen)
for action, value in ('append', 10), ('appendleft', 5), ('extend', [1, 2, 3]), ('extendleft', [7, 8]), ('rotate', 1):
    getattr(b, action)(value)
    print(action, b)
print(b + deque([0]), b * 2, 2 * deque([1]), deque([1, 2]) * 3, deque([1]) * -1)
b += 'pq'
b *= 2
print(b, deque([1, 2], 0), deque(maxlen=3, iterable='wxyz'))

print(deque([1, 2]) < deque([1, 3]), deque([2]) >= deque([1, 9]), deque([1]) != deque([1]), deque('a') > deque())
for action, args in [(d.index, ['?']), (d.remove, ['?']), (deque().pop, []), (deque().popleft, []), (b.insert, [0, 1]),
                     (lambda: d[50], []), (lambda: d[:1], []), (lambda: d['0'], []), (deque, [5]),
                     (deque, [[], -1]), (deque, [[], 'x']), (d.rotate, ['x']), (lambda: d + [1], []),
                     (lambda: d * 'x', []), (setattr, [d, 'maxlen', 5]), (d.__delitem__, [-50])]:
    attempt(action, *args)


def grow_while_iterating():
    for item in d:
        d.append(item)


attempt(grow_while_iterating)
d.clear()
print(d, bool(d), list(d))
d.append(d)
print(d, type(iter(d)).__name__, type(reversed(d)).__name__, deque.__module__)


class Stack(deque):
    def __init__(self, *items):
        super().__init__(items, maxlen=3)
        self.tag = 'stack'

    push = deque.append


s = Stack(1, 2)
s.push(3)
s.push(4)
print(s, s.tag, isinstance(s, deque), s == deque([2, 3, 4]))

queue, seen = deque([(0, 1)]), []
while queue and len(seen) < 12:
    depth, node = queue.popleft()
    seen.append((depth, node))
    queue += [(depth + 1, node * 2), (depth + 1, node * 2 + 1)]
print(seen, len(queue))
