import statistics
from fractions import Fraction
from math import inf, nan

samples = [
    [], [1], [1, 2], [1, 2, 3, 4], [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], [1, 2.5], [1e20, 1, -1e20], [3, 1, 2, 3],
    [True, False, True], [0.1] * 10, [inf, 1], [nan, 1], [-1, 2], [0, 2], [10 ** 30, 10 ** 30 + 1], list(range(100)),
    (1, 2, 3), [4, 4, 5, 5], [54, 24, 36],
]
averages = [
    statistics.mean, statistics.fmean, statistics.median, statistics.median_low, statistics.median_high,
    statistics.mode, statistics.multimode, statistics.harmonic_mean, statistics.geometric_mean,
]


def attempt(function, *args, **options):
    try:
        print(function.__name__, repr(function(*args, **options)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


for sample in samples:
    print(len(sample))
    for function in averages:
        attempt(function, sample)
sevenths = [Fraction(3, 7), Fraction(1, 21), Fraction(5, 3), Fraction(1, 3)]
for sample in (sevenths, [1, Fraction(1, 2), 2], [Fraction(1), 0.5]):
    for function in (statistics.mean, statistics.median, statistics.mode, statistics.harmonic_mean):
        attempt(function, sample)
for function in averages:
    attempt(function, iter([1, 2, 4, 4]))
attempt(statistics.mean, ['a', 1])
attempt(statistics.mean, [None])
attempt(statistics.mean, 5)
attempt(statistics.mode, ['red', 'blue', 'blue', 'red', 'green'])
attempt(statistics.multimode, 'aabbbbccddddeeffffgg')
attempt(statistics.fmean, [1, 2, 3], [1, 1, 2])
attempt(statistics.fmean, [1, 2, 3], weights=[0.5, 0.25, 0.25])
attempt(statistics.fmean, [1, 2], [1])
attempt(statistics.fmean, [1, 2], [0, 0])
attempt(statistics.fmean, ['a'])
attempt(statistics.harmonic_mean, [40, 60], weights=[5, 30])
attempt(statistics.harmonic_mean, [40, 60], [5])
attempt(statistics.harmonic_mean, [40, 0], [5, 3])
attempt(statistics.harmonic_mean, [-5])
attempt(statistics.harmonic_mean, ['a'])
attempt(statistics.median_grouped, [52, 52, 53, 54])
attempt(statistics.median_grouped, [1, 3, 3, 5, 7], interval=2)
attempt(statistics.median_grouped, ['a'])
print(statistics.StatisticsError, statistics.StatisticsError.__bases__)
