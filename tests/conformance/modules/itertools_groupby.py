"""groupby: groups share the source, so that the order in which groups are read matters."""

from itertools import groupby


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print([(key, list(group)) for key, group in groupby('aaabccaa')])
print([(key, list(group)) for key, group in groupby(range(10), lambda n: n // 4)])
print([key for key, _ in groupby('AAAABBBCCD')], list(groupby([])))
print([(key, len(list(group))) for key, group in groupby(sorted(['bb', 'a', 'cc', 'd'], key=len), key=len)])
print([(key, list(group)) for key, group in groupby(iterable=[1, 1.0, True, 2])])
print({key: ''.join(group) for key, group in groupby('abAB', key=str.isupper)})

groups = groupby([1, 1, 2, 2, 2, 3])
one, ones = next(groups)
print(one, next(ones))
two, twos = next(groups)
print(two, list(ones), next(twos))
print(next(groups)[0], list(twos), next(groups, 'no more'))

kept = list(groupby('aabb'))
print([key for key, _ in kept], [list(group) for _, group in kept])

groups = groupby('aab')
key, group = next(groups)
print(list(group), list(group), next(groups)[0], list(group), next(groups, None))
key, group = next(groupby('xx'))
print(next(group), next(group), next(group, 'end'), next(group, 'end'))
print(type(groups), type(group), iter(groups) is groups, iter(group) is group)

nan = float('nan')
print([len(list(group)) for _, group in groupby([nan, nan, float('nan')])])


class Loose:
    """Equal to every neighbour at most one away."""

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print('compare', self.n, other.n)
        return abs(self.n - other.n) <= 1

    def __repr__(self):
        return f'<{self.n}>'


for key, group in groupby([Loose(1), Loose(2), Loose(3), Loose(3)]):
    print(key, list(group))
print([key for key, _ in groupby([Loose(5), Loose(6), Loose(9)])])


def parity(n):
    if n == 7:
        raise ValueError('no parity')
    return n % 2


groups = groupby([1, 3, 7, 5, 2, 7, 4, 1], parity)
key, group = next(groups)
print(key, next(group), next(group))
attempt(lambda: next(group))
print(list(group))
key, group = next(groups)
print(key)
attempt(lambda: next(groups))
print([(key, list(group)) for key, group in groups])
attempt(lambda: groupby(5))
attempt(lambda: next(groupby([1], key=3)))
