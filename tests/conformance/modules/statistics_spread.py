import statistics
from fractions import Fraction
from math import inf

samples = [
    [], [1], [1, 2], [1, 2, 3, 4], [2.5, 3.25, 5.5, 11.25, 11.75], [Fraction(3, 7), Fraction(1, 21), Fraction(5, 3)],
    [1, 2.5], [1e20, 1, -1e20], [True, False, True], [0.1] * 10, [10 ** 30, 10 ** 30 + 1], list(range(100)), [0, 0],
    [1.1, 2.2, 3.3], [1e-10, 1e10], [5, 7, 7, 9, 12], [0.1, 0.2, 0.3, 0.7], [inf, 1.0], ['a', 1],
]


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


functions = [
    statistics.variance, statistics.pvariance, statistics.stdev, statistics.pstdev, statistics.quantiles,
]
for sample in samples:
    print(len(sample))
    for function in functions:
        attempt(function, sample)
attempt(statistics.variance, [1, 2, 4], 2)
attempt(statistics.variance, [1, 2, 4], xbar=Fraction(7, 3))
attempt(statistics.pvariance, [1, 2, 4], mu=2.5)
attempt(statistics.stdev, [1.5, 2, 4], 2.5)
attempt(statistics.pstdev, iter([1, 2, 4]))
for n in (1, 2, 4, 10, 0):
    for method in ('exclusive', 'inclusive', 'other'):
        attempt(statistics.quantiles, [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=n, method=method)
attempt(statistics.quantiles, [1, 5.5, Fraction(7, 2)], n=3)

x = [1, 2, 3, 4, 5]
y = [2.1, 3.9, 6.2, 7.8, 10.1]
for function in (statistics.covariance, statistics.correlation, statistics.linear_regression):
    attempt(function, x, y)
    attempt(function, x, x[::-1])
    attempt(function, [1], [2])
    attempt(function, [1, 2], [1])
    attempt(function, [1, 1, 1], [1, 2, 3])
attempt(statistics.correlation, x, [5, 3, 3, 9, 1], method='ranked')
attempt(statistics.correlation, x, y, method='other')
attempt(statistics.linear_regression, x, y, proportional=True)
slope, intercept = statistics.linear_regression(x, y)
print(round(slope, 9), round(intercept, 9))
