"""count, cycle and repeat: their values, their state as repr shows it, and their errors."""

from itertools import count, cycle, islice, repeat


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


for args in [(), (5,), (5, 1), (5, 0), (5, -2), (0.5,), (0.5, 0.25), (1, 1.0), (True,), (True, 2), (2, True),
             (10**20, 10**20)]:
    counter = count(*args)
    print(args, counter, list(islice(counter, 4)), counter)
print(count(step=3), count(start=7, step=2), count(-3))
numbers = count(10)
print(next(numbers), next(numbers), numbers, iter(numbers) is numbers)
print(list(zip(count(1), 'abc')), dict(zip('xyz', count(step=10))))

print(list(islice(cycle('abc'), 8)), list(islice(cycle([None]), 3)), list(cycle([])))
reads = []


def source():
    for item in range(3):
        reads.append(item)
        yield item


wheel = cycle(source())
print(reads, next(wheel), reads, [next(wheel) for _ in range(6)], reads)
print(iter(wheel) is wheel, type(wheel).__name__, type(wheel).__module__)

three = repeat('x', 3)
print(three, next(three), three, list(three), three, next(three, 'none left'))
print(repeat(7), list(islice(repeat(7), 3)), repeat([], 0), list(repeat(1, -5)), repeat(1, -5))
print(repeat(object=1, times=2), list(repeat(None, times=2)), repeat(1, True))
print(list(map(pow, range(5), repeat(2))), list(zip('ab', repeat(0))))
print(repeat(1, 4).__length_hint__())
nested = repeat(repeat(1, 2), 2)
print(nested, [list(inner) for inner in nested])

attempt(lambda: count('a'))
attempt(lambda: count(1, None))
attempt(lambda: count(1, [2]))
attempt(lambda: cycle(5))
attempt(lambda: repeat(1, 'a'))
attempt(lambda: repeat(1, 2.0))
attempt(lambda: repeat(1, None))
attempt(lambda: repeat(1).__length_hint__())
