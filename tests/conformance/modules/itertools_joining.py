"""chain, starmap and zip_longest: laziness, uneven lengths, and errors before, in and after the items."""

from itertools import chain, count, islice, repeat, starmap, zip_longest


def drain(iterator, steps=6):
    seen = []
    for _ in range(steps):
        try:
            seen.append(next(iterator))
        except StopIteration:
            seen.append('stop')
        except Exception as e:
            seen.append(f'{type(e).__name__}: {e}')
    print(seen)


class Flaky:
    """Counts, but every third step fails."""

    def __init__(self):
        self.steps = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.steps += 1
        if self.steps % 3 == 0:
            raise ValueError(self.steps)
        return self.steps


def announced(name, items):
    print('start', name)
    yield from items
    print('end', name)


print(list(chain()), list(chain('ab', [], (1, 2), {'k': 0}, range(2))), list(chain([], [])))
print(list(chain.from_iterable(['ab', 'cd'])), list(islice(chain.from_iterable(repeat('xy')), 5)))
print(list(islice(chain([1], count(7)), 4)), sum(chain.from_iterable([[1, 2], [3]])))
joined = chain(announced('first', [1, 2]), announced('second', [3]))
for item in joined:
    print(item)
print(next(joined, 'over'), iter(joined) is joined, type(joined).__name__)
drain(chain([1], 2, [3]))
drain(chain.from_iterable(['a', None, 'b']))
drain(chain(Flaky(), 'z'))


class Tagged(chain):
    pass


tagged = Tagged.from_iterable(['ab'])
print(type(tagged).__name__, list(tagged), isinstance(tagged, chain))

print(list(starmap(pow, [(2, 5), [3, 2], (10, 3)])), list(starmap(max, ['ab', {4: 0, 9: 0}])), list(starmap(print, [])))
drain(starmap(pow, [(1, 2), 3, (0, -1), (2, 3)]))
drain(starmap(5, [()]), 2)

print(list(zip_longest()), list(zip_longest([], ())), list(zip_longest('ab')))
print(list(zip_longest('abcd', 'xy')), list(zip_longest('xy', range(4), [], fillvalue='-')))
uneven = zip_longest(announced('one', 'a'), announced('two', 'bcd'), announced('three', 'ef'), fillvalue=0)
for row in uneven:
    print(row)
drain(uneven, 2)
drain(zip_longest('abcdef', Flaky()))
drain(zip_longest(Flaky(), 'abcdef'))
for action in (lambda: chain.from_iterable(1), lambda: starmap(pow, 1), lambda: zip_longest('ab', 1)):
    try:
        action()
    except TypeError as e:
        print(type(e).__name__, e)
