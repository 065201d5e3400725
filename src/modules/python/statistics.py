"""Averages, spread, and relations of data. Sums are exact, so that results are right whatever the order of the data.

The functions that return the type of their data do so for integers, floats and fractions alike.
"""

from _normal_dist import NormalDist
from bisect import bisect_left, bisect_right
from collections import namedtuple
from fractions import Fraction
from math import exp, fsum, inf, isnan, isqrt, log, nan, sumprod

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde',
    'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
    'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    """The data do not have the statistic."""


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def _common_type(first, second):
    """The type of a result of both types."""
    if second in (first, int, bool):
        return first
    if first is int or issubclass(second, first):
        return second
    if issubclass(first, second):
        return first
    if issubclass(first, int):
        return second
    if issubclass(second, int):
        return first
    if issubclass(first, Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, Fraction):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _converted(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    return kind(value)


class _Total:
    """The exact sum of data: one numerator for each denominator; `squares` has those of the squares."""

    def __init__(self, data, with_squares=False):
        self.count = 0
        self.kind = int
        self.sums = sums = {}
        self.squares = squares = {}
        # Infinities and NaN are added as they are.
        self.special = None
        kinds = set()
        for value in data:
            self.count += 1
            if type(value) not in kinds:
                kinds.add(type(value))
                self.kind = _common_type(self.kind, type(value))
            try:
                numerator, denominator = value.as_integer_ratio()
            except AttributeError:
                message = f"can't convert type '{type(value).__name__}' to numerator/denominator"
                raise TypeError(message) from None
            except (OverflowError, ValueError):
                self.special = value if self.special is None else self.special + value
                continue
            sums[denominator] = sums.get(denominator, 0) + numerator
            if with_squares:
                squares[denominator] = squares.get(denominator, 0) + numerator * numerator

    def sum(self):
        if self.special is not None:
            return self.special
        return sum((Fraction(n, d) for d, n in self.sums.items()), Fraction(0))

    def sum_of_squares(self):
        return sum((Fraction(n, d * d) for d, n in self.squares.items()), Fraction(0))


def _deviations(data, center):
    """The type of the data, the sum of the squared deviations, and the number of the data."""
    if center is not None:
        total = _Total((value - center) * (value - center) for value in data)
        return total.kind, total.sum(), total.count
    total = _Total(data, with_squares=True)
    if not total.count or total.special is not None:
        return total.kind, total.sum(), total.count
    squares = total.count * total.sum_of_squares() - total.sum() ** 2
    return total.kind, squares / total.count, total.count


def _square_root(numerator, denominator):
    """The float nearest to the root of a ratio."""
    # More bits than a float has, and a last one that tells whether there are more of them, round correctly.
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift > 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = isqrt(numerator // denominator)
    if root * root * denominator != numerator:
        root |= 1
    return float(root << shift) if shift > 0 else root / (1 << -shift)


def mean(data):
    """The arithmetic mean."""
    total = _Total(data)
    if not total.count:
        raise StatisticsError('mean requires at least one data point')
    return _converted(total.sum() / total.count, total.kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, computed in floats."""
    if weights is None:
        try:
            count = len(data)
        except TypeError:
            data = list(data)
            count = len(data)
        total = fsum(data)
        if not count:
            raise StatisticsError('fmean requires at least one data point')
        return total / count
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    if not isinstance(data, (list, tuple)):
        data = list(data)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    numerator = sumprod(data, weights)
    denominator = fsum(weights)
    if not denominator:
        raise StatisticsError('sum of weights must be non-zero')
    return numerator / denominator


def geometric_mean(data):
    """The geometric mean, as a float."""
    logarithms = []
    count = zeros = 0
    for value in data:
        count += 1
        if value > 0.0 or isnan(value):
            logarithms.append(log(value))
        elif value == 0.0:
            zeros += 1
        else:
            raise StatisticsError('No negative inputs allowed', value)
    if not count:
        raise StatisticsError('Must have a non-empty dataset')
    total = fsum(logarithms)
    if isnan(total):
        return nan
    if zeros:
        return nan if total == inf else 0.0
    return exp(total / count)


def _not_negative(values):
    for value in values:
        if value < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        yield value


def harmonic_mean(data, weights=None):
    """The harmonic mean: the reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    count = len(data)
    if count < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if count == 1 and weights is None:
        value = data[0]
        if not hasattr(value, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        return next(_not_negative(data))
    if weights is None:
        weights = [1] * count
        sum_of_weights = count
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != count:
            raise StatisticsError('Number of weights does not match data size')
        sum_of_weights = _Total(_not_negative(weights)).sum()
    try:
        total = _Total(weight / value if weight else 0 for weight, value in zip(weights, _not_negative(data)))
    except ZeroDivisionError:
        return 0
    if total.sum() <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _converted(sum_of_weights / total.sum(), total.kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    """The middle of the data; the mean of the two in the middle when their number is even."""
    data = _sorted(data)
    middle = len(data) // 2
    if len(data) % 2:
        return data[middle]
    return (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle of the data; the lower of two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle of the data; the higher of two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of data in classes of the width, each named by its middle."""
    data = _sorted(data)
    count = len(data)
    middle = data[count // 2]
    below = bisect_left(data, middle)
    within = bisect_right(data, middle, lo=below) - below
    try:
        interval = float(interval)
        middle = float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return middle - interval / 2.0 + interval * (count / 2 - below) / within


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """The most common of the data; the first of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.__getitem__)


def multimode(data):
    """All the most common of the data, in the order of their first appearance."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The cut points that divide the data into parts of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        if not count:
            raise StatisticsError('must have at least one data point')
        return data * (n - 1)
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            index, rest = divmod(i * (count - 1), n)
            result.append((data[index] * (n - rest) + data[index + 1] * rest) / n)
    elif method == 'exclusive':
        for i in range(1, n):
            index = min(max(i * (count + 1) // n, 1), count - 1)
            rest = i * (count + 1) - index * n
            result.append((data[index - 1] * (n - rest) + data[index] * rest) / n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    return result


def variance(data, xbar=None):
    """The variance of the population of which the data are a sample."""
    kind, squares, count = _deviations(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _converted(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a population."""
    kind, squares, count = _deviations(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _converted(squares / count, kind)


def stdev(data, xbar=None):
    """The square root of the variance of a sample."""
    _, squares, count = _deviations(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    squared = squares / (count - 1)
    return _square_root(squared.numerator, squared.denominator)


def pstdev(data, mu=None):
    """The square root of the variance of a population."""
    _, squares, count = _deviations(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    squared = squares / count
    return _square_root(squared.numerator, squared.denominator)


def _require_pairs(x, y, name):
    if len(y) != len(x):
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{name} requires at least two data points')


def _centered(values):
    center = fsum(values) / len(values)
    return [value - center for value in values]


def _centered_ranks(values):
    """The ranks of the values, equal ones sharing their mean rank, around zero."""
    ordered = sorted(values)
    middle = (len(values) - 1) / 2
    ranks = {}
    for value in values:
        if value not in ranks:
            ranks[value] = (bisect_left(ordered, value) + bisect_right(ordered, value) - 1) / 2 - middle
    return [ranks[value] for value in values]


def covariance(x, y, /):
    """How two variables vary together, from a sample."""
    _require_pairs(x, y, 'covariance')
    return sumprod(_centered(x), _centered(y)) / (len(x) - 1)


def correlation(x, y, /, *, method='linear'):
    """The correlation of two variables by Pearson, or with the method 'ranked' by Spearman."""
    _require_pairs(x, y, 'correlation')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    prepare = _centered if method == 'linear' else _centered_ranks
    x, y = prepare(x), prepare(y)
    squares = Fraction(sumprod(x, x)) * Fraction(sumprod(y, y))
    if not squares:
        raise StatisticsError('at least one of the inputs is constant')
    return sumprod(x, y) / _square_root(squares.numerator, squares.denominator)


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line that is nearest to the points; a proportional one goes through the origin."""
    _require_pairs(x, y, 'linear regression')
    count = len(x)
    if not proportional:
        x_center, y_center = fsum(x) / count, fsum(y) / count
        x = [value - x_center for value in x]
        y = [value - y_center for value in y]
    try:
        slope = (sumprod(x, y) + 0.0) / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_center - slope * x_center)


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density, or its integral, from which the data were drawn: with a hill of width h
    around each of them."""
    from _kernel_density import density
    return density(data, h, kernel, cumulative, StatisticsError)


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws random numbers from that density."""
    from _kernel_density import chooser
    return chooser(data, h, kernel, seed, StatisticsError)
