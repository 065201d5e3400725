"""Deques as objects: arguments, subscripts, operators, and classes that derive from deque."""

from collections import deque
import copy


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class Index:
    def __index__(self):
        return 1


print(deque(iterable='ab', maxlen=2), deque(maxlen=True), deque('abc', 0), deque('abc', 2))
for make in (lambda: deque(1, 2, 3), lambda: deque([], 1, maxlen=1), lambda: deque(size=1), lambda: deque(5),
             lambda: deque([], -1), lambda: deque([], 'a'), lambda: deque([], 1.5), lambda: deque([], 2 ** 70)):
    print(attempt(make))

d = deque([1, 2, 3])
print(d[0], d[-1], d[True], d[Index()])


def put(key):
    d[key] = 0


def delete(key):
    del d[key]


for key in ('a', slice(1), 3, -4, 2 ** 70, None):
    print(repr(key), [attempt(lambda: act(key)) for act in (lambda key: d[key], put, delete)])
for act in (lambda: d.insert('a', 1), lambda: d.insert(2 ** 70, 1), lambda: d.rotate('a'), lambda: d.rotate(1, 2),
            lambda: d.rotate(2 ** 70), lambda: deque([1], 1).insert(0, 1), lambda: d.index(5), lambda: d.index(1, 'a'),
            lambda: d.remove(5), lambda: deque().pop(), lambda: deque().popleft(), lambda: hash(d),
            lambda: d + [1], lambda: [1] + d, lambda: d * 'a', lambda: d < [1], lambda: d.append(), lambda: d.pop(1),
            lambda: deque.append(1, 2), lambda: deque.append(), lambda: setattr(d, 'maxlen', 1)):
    print(attempt(act))
print(d * Index(), 2 * d, d == deque([1, 2, 3], 9), d < deque([1, 2, 4]), d >= deque([1, 2]), d != [1, 2, 3])
d += 'xy'
d *= 2
print(d, len(d), bool(d), bool(deque()), 'x' in d, d.count('y'), d.index('x', 4), d.index('x', -3))
bounded = deque(range(5), 4)
bounded *= 3
bounded += bounded
bounded.extendleft(bounded)
print(bounded, bounded.maxlen)
first, *rest = deque('abc')
print(first, rest, sorted(deque([3, 1, 2])), max(deque([3, 1])), [*deque('ab')])


class Queue(deque):
    def __init__(self, items=(), maxlen=None, name='q'):
        super().__init__(items, maxlen)
        self.name = name

    def append(self, item):
        super().append(item * 10)


q = Queue([1, 2], 3)
q.append(3)
q.append(4)
print(q, q.name, len(q), q[0], q == deque([2, 30, 40]), isinstance(q, deque))
print(repr(q + q), repr(q * 2), repr(q.copy()), repr(copy.copy(q)), repr(3 * q))
q.owner = q
clone = copy.deepcopy(q)
print(clone, clone.owner is clone, clone is not q, clone.__reduce__()[:2])
q[-1] = q
print(q, iter(q).__next__(), [x is q for x in reversed(q)])
del q[0]
q.rotate()
print(len(q), q.popleft() is q, q.pop())
match deque([1, 2, 3]):
    case [a, *others]:
        print('a sequence', a, others)
print(deque[int], type(iter(d)), type(reversed(d)), deque.__module__, deque.append)
