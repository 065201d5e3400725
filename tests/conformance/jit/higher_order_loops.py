"""map, filter, sorted, reduce and comprehensions calling hot closures."""

from functools import reduce


def make_ops(k):
    return (lambda x: x * k), (lambda x: x % k == 0), (lambda a, b: (a * 31 + b) % 1000003)


double, divides, combine = make_ops(3)
numbers = list(range(3000))
print(
    sum(map(double, numbers)),
    len(list(filter(divides, numbers))),
    reduce(combine, numbers),
    reduce(combine, map(double, filter(divides, numbers)), 7),
)
print(
    sum([double(x) for x in numbers if divides(x)]), len({double(x) % 100 for x in numbers}), sum({x: double(x) for x in numbers}.values())
)
print(
    sorted(numbers[:50], key=lambda x: (x % 7, -x))[:8],
    max(numbers, key=lambda x: x * 7919 % 3001),
    min(numbers, key=lambda x: (x - 1500) ** 2),
)
print(
    any([double(x) == 6000 for x in numbers]),
    all([divides(double(x)) for x in numbers]),
    sum(map(lambda a, b: a * b, numbers, numbers[::-1])),
)


def pipeline(*stages):
    def run(x):
        for stage in stages:
            x = stage(x)
        return x

    return run


stages = [(lambda x, k=k: x * k % 65521 + k) for k in range(1, 8)]
run = pipeline(*stages)
total = 0
for i in range(700):
    total = (total + run(i)) % 1000003
print(total, run(5), run(2.5))


def compose(f, g):
    return lambda x: f(g(x))


chain = reduce(compose, [lambda x: x + 1] * 200)
print(chain(0), [chain(i) for i in range(0, 100, 25)], chain(0.5), chain(2**62))


def fold(f, xs, start):
    acc = start
    for x in xs:
        acc = f(acc, x)
    return acc


print(
    fold(lambda a, x: a + x, numbers, 0),
    fold(lambda a, x: a + [x] if x % 500 == 0 else a, numbers, []),
    fold(max, numbers, -1),
    fold(lambda a, x: x - a, [0.5] * 1001, 0),
)


def zip_with(f):
    return lambda xs, ys: [f(x, y) for x, y in zip(xs, ys)]


print(sum(zip_with(lambda a, b: a ^ b)(numbers, numbers[5:])), zip_with(combine)([1, 2], [3, 4]))
counts = {}
for key in map(lambda n: n * n % 11, numbers):
    counts[key] = counts.get(key, 0) + 1
print(counts)
failing = map(lambda x: 10 // (1500 - x), numbers)
taken = 0
try:
    for _ in failing:
        taken += 1
except ZeroDivisionError as error:
    print(error, taken, next(failing))
