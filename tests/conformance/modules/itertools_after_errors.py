"""Whether an iterator goes on after an error of its source or function, and what may be done while it runs."""

from itertools import (accumulate, batched, chain, compress, cycle, dropwhile, filterfalse, groupby, islice, pairwise,
                       starmap, takewhile, tee, zip_longest)


class Source:
    """Counts, raising at some numbers."""

    def __init__(self, *bad, end=8):
        self.n, self.bad, self.end = 0, bad, end

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n in self.bad:
            raise ValueError(self.n)
        if self.n >= self.end:
            raise StopIteration
        return self.n


def steps(iterator, count=7):
    seen = []
    for _ in range(count):
        try:
            seen.append(next(iterator, 'end'))
        except Exception as error:
            seen.append(f'{type(error).__name__}({error})')
    return seen


def picky(*args):
    if 3 in args:
        raise KeyError(3)
    return args[-1] % 2


for make in (lambda s: accumulate(s), lambda s: batched(s, 2), lambda s: chain(s, 'ab'), lambda s: chain('a', s),
             lambda s: compress(s, [1, 0, 1, 1, 1, 1]), lambda s: compress('abcdef', s), lambda s: cycle(s),
             lambda s: dropwhile(lambda x: x < 2, s), lambda s: filterfalse(None, s), lambda s: islice(s, 1, None, 2),
             lambda s: pairwise(s), lambda s: starmap(max, zip(s, s)), lambda s: takewhile(bool, s), lambda s: tee(s)[0],
             lambda s: zip_longest(s, 'ab'), lambda s: (k for k, g in groupby(s)), lambda s: map(list, batched(s, 3))):
    print(steps(make(Source(2, 5))))
for make in (lambda s: accumulate(s, picky), lambda s: dropwhile(picky, s), lambda s: takewhile(lambda x: picky(x) + 1, s),
             lambda s: filterfalse(picky, s), lambda s: starmap(picky, zip(s)), lambda s: map(str, groupby(s, picky)),
             lambda s: accumulate(s, lambda a, b: next(iter([])), initial=0)):
    print([str(x)[:12] for x in steps(make(Source()))])

print(steps(chain.from_iterable([[1], 2, [3]])), steps(starmap(max, [(1, 2), 3, (4, 5)])), steps(starmap(pow, ['ab', [2, 3]])))


class Again:
    """A source that asks the iterator which asks it."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)


again = Again()
again.reader, other = tee(again)
print(steps(again.reader, 2), steps(other, 2))


class Chain(chain):
    def __next__(self):
        return 10 * super().__next__()


print(list(Chain([1], [2])), type(Chain.from_iterable([[3]])).__name__, list(Chain.from_iterable([[3]])))


class Key:
    def __init__(self, groups):
        self.groups = groups

    def __eq__(self, other):
        return next(self.groups, None) is None


groups = groupby(range(6), key=lambda n: Key(groups))
print(len(steps(groups, 5)))
left, right = tee(range(150))
print(sum(left), sum(islice(right, 60)), list(islice(right, 2)))
third = right.__copy__()
print(next(third), next(right), next(third), type(third).__name__)
