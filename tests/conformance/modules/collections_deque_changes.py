"""Which changes of a deque its iterators and searches mind."""

from collections import deque


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


CHANGES = {
    'append': lambda d: d.append(9),
    'appendleft': lambda d: d.appendleft(9),
    'pop': lambda d: d.pop(),
    'popleft': lambda d: d.popleft(),
    'pop and append': lambda d: d.append(d.pop()),
    'clear': lambda d: d.clear(),
    'rotate 0': lambda d: d.rotate(0),
    'rotate 1': lambda d: d.rotate(1),
    'rotate all': lambda d: d.rotate(len(d)),
    'reverse': lambda d: d.reverse(),
    'set': lambda d: d.__setitem__(0, 9),
    'delete': lambda d: d.__delitem__(0),
    'extend nothing': lambda d: d.extend([]),
    'insert': lambda d: d.insert(1, 1),
    'remove': lambda d: d.remove(0),
    'init': lambda d: d.__init__([1]),
    'times 1': lambda d: d.__imul__(1),
    'times 0': lambda d: d.__imul__(0),
    'times 2': lambda d: d.__imul__(2),
}
for name, change in CHANGES.items():
    for size in (1, 3):
        for start in (iter, reversed):
            d = deque(range(size))
            iterator = start(d)
            next(iterator)
            change(d)
            print(name, size, [attempt(lambda: next(iterator, 'end')) for _ in range(2)], list(d))

d = deque([1])
iterator = iter(d)
print(iterator.__length_hint__(), list(iterator), next(iterator, 'end'), iterator.__length_hint__())
backwards = reversed(deque('abc'))
print(next(backwards), backwards.__length_hint__())
d.append(2)
print('after the end:', attempt(lambda: next(iterator)))


class Meddler:
    """Changes the deque that it is compared in."""

    def __init__(self, change, answer):
        self.change, self.answer = change, answer

    def __eq__(self, other):
        self.change()
        return self.answer


for answer in (False, True):
    for search in (deque.index, deque.count, deque.remove, deque.__contains__):
        d = deque([1, 2])
        d.insert(1, Meddler(lambda: d.append(3), answer))
        print(search.__name__, answer, attempt(lambda: search(d, 7)), len(d))
for change in (lambda: d.clear(), lambda: d.popleft()):
    d = deque([Meddler(change, True), 1])
    print('equal', attempt(lambda: deque([0, 1]) == d), len(d))


class Shown:
    def __repr__(self):
        d.clear()
        return 'shown'


d = deque([Shown(), 1, 2], 5)
print(d, list(d))
