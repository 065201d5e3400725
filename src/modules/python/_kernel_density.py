"""Kernel density estimation for `statistics`: densities that are smooth hills around the data, and random numbers drawn
from them."""

from bisect import bisect_left, bisect_right
from math import acos, asin, atan, cos, cosh, erf, exp, log, pi, sin, sqrt, tan

from _normal_dist import NormalDist

_ROOT_2 = sqrt(2)
_ROOT_2_PI = sqrt(2 * pi)


class _Kernel:
    """A hill: its density, the integral of that, and the inverse of the integral, for random numbers. `support` is how
    far it reaches from its middle, if it ends at all."""

    def __init__(self, density, integral, inverse, support=None):
        self.density = density
        self.integral = integral
        self.inverse = inverse
        self.support = support


def _solved(estimate, function, slope, tolerance=1e-12):
    """The inverse of a function by Newton's method."""
    def inverse(y):
        x = estimate(y)
        while abs(difference := function(x) - y) > tolerance:
            x -= difference / slope(x)
        return x
    return inverse


def _mirrored(p, exponent):
    sign, p = (1.0, p) if p <= 1/2 else (-1.0, 1.0 - p)
    return sign, p, (2.0 * p) ** exponent - 1.0


def _quartic_estimate(p):
    sign, p, x = _mirrored(p, 0.4258865685331)
    if p >= 0.004:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_estimate(p):
    sign, _, x = _mirrored(p, 0.3400218741872791)
    return x * sign


def _quartic(t):
    return 15/16 * (1.0 - t * t) ** 2


def _quartic_integral(t):
    return 3/16 * t**5 - 5/8 * t**3 + 15/16 * t + 1/2


def _triweight(t):
    return 35/32 * (1.0 - t * t) ** 3


def _triweight_integral(t):
    return 35/32 * (-1/7*t**7 + 3/5*t**5 - t**3 + t) + 1/2


_KERNELS = {
    'normal': _Kernel(lambda t: exp(-1/2 * t * t) / _ROOT_2_PI, lambda t: 1/2 * (1.0 + erf(t / _ROOT_2)),
                      NormalDist().inv_cdf),
    'logistic': _Kernel(lambda t: 1/2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                        lambda p: log(p / (1 - p))),
    'sigmoid': _Kernel(lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * pi/2))),
    'rectangular': _Kernel(lambda t: 1/2, lambda t: 1/2 * t + 1/2, lambda p: 2*p - 1, 1.0),
    'triangular': _Kernel(lambda t: 1.0 - abs(t), lambda t: t*t * (1/2 if t < 0.0 else -1/2) + t + 1/2,
                          lambda p: sqrt(2*p) - 1 if p < 1/2 else 1 - sqrt(2 - 2*p), 1.0),
    'parabolic': _Kernel(lambda t: 3/4 * (1.0 - t * t), lambda t: -1/4 * t**3 + 3/4 * t + 1/2,
                         lambda p: 2 * cos((acos(2*p-1) + pi) / 3), 1.0),
    'quartic': _Kernel(_quartic, _quartic_integral, _solved(_quartic_estimate, _quartic_integral, _quartic), 1.0),
    'triweight': _Kernel(_triweight, _triweight_integral,
                         _solved(_triweight_estimate, _triweight_integral, _triweight), 1.0),
    'cosine': _Kernel(lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1/2 * sin(pi / 2 * t) + 1/2,
                      lambda p: 2 * asin(2*p - 1) / pi, 1.0),
}
for _other, _name in [('gauss', 'normal'), ('uniform', 'rectangular'), ('epanechnikov', 'parabolic'),
                      ('biweight', 'quartic')]:
    _KERNELS[_other] = _KERNELS[_name]


def _checked(data, h, kernel, error):
    """The number of the data and the kernel of a name."""
    count = len(data)
    if not count:
        raise error('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise error(f'Bandwidth h must be positive, not {h=!r}')
    if kernel not in _KERNELS:
        raise error(f'Unknown kernel name: {kernel!r}')
    return count, _KERNELS[kernel]


def density(data, h, kernel, cumulative, error):
    """`kde(data, h, kernel, cumulative=...)`"""
    count, hill = _checked(data, h, kernel, error)
    shape, integral = hill.density, hill.integral
    if hill.support is None:
        def pdf(x):
            return sum(shape((x - middle) / h) for middle in data) / (len(data) * h)

        def cdf(x):
            return sum(integral((x - middle) / h) for middle in data) / len(data)
    else:
        known = sorted(data)
        reach = h * hill.support

        def near(x):
            # Data that were appended since are sorted in.
            nonlocal count, known
            if len(data) != count:
                known = sorted(data)
                count = len(data)
            return bisect_left(known, x - reach), bisect_right(known, x + reach)

        def pdf(x):
            first, last = near(x)
            return sum(shape((x - middle) / h) for middle in known[first:last]) / (count * h)

        def cdf(x):
            first, last = near(x)
            return sum((integral((x - middle) / h) for middle in known[first:last]), first) / count

    made = cdf if cumulative else pdf
    made.__doc__ = f'{"CDF" if cumulative else "PDF"} estimate with {h=!r} and {kernel=!r}'
    return made


def chooser(data, h, kernel, seed, error):
    """`kde_random(data, h, kernel, seed=...)`"""
    from random import Random
    _, hill = _checked(data, h, kernel, error)
    source = Random(seed)
    random, choice, inverse = source.random, source.choice, hill.inverse

    def rand():
        return choice(data) + h * inverse(random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
