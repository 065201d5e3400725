"""Pseudo-random numbers: integers, choices and the distributions drawn from the Mersenne Twister. The same seed gives
the same sequence as everywhere in Python, bit for bit; none of it is fit for secrets."""

from bisect import bisect_right
from math import acos, ceil, cos, e, exp, fabs, floor, isfinite, lgamma, log, log2, pi, sin, sqrt
import _random

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss',
           'getrandbits', 'getstate', 'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint',
           'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
           'weibullvariate']

TWOPI = 2.0 * pi
# The width of the box from which the ratio of uniforms takes normal deviates.
NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
LOG4 = log(4.0)
SG_MAGICCONST = 1.0 + log(4.5)
# How many different values random() has.
_FLOAT_COUNT = 1 << 53
# The step that randrange has unless it is given one.
_UNIT = 1


def _index(value):
    # A range asks its bound for its index, with the error that programs expect.
    return value if type(value) is int else range(value).stop


def _running_totals(values):
    totals = []
    for value in values:
        totals.append(totals[-1] + value if totals else value)
    return totals


def _is_sequence(value):
    if isinstance(value, (list, tuple, range, str, bytes)):
        return True
    # Hardly a program gets here, and so none pays for the import at its start.
    from _collections_abc import Sequence
    return isinstance(value, Sequence)


def _number_of_text(text):
    """The seed that version 1 made of a string."""
    number = ord(text[0]) << 7 if text else 0
    for character in text:
        number = ((1000003 * number) ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
    number ^= len(text)
    return -2 if number == -1 else number


def _number_of_bytes(data):
    from _sha512 import sha512
    return int.from_bytes(data + sha512(data).digest(), 'big')


class Random(_random.Random):
    """A generator of random numbers with a state of its own.

    A subclass may bring its own random(), and preferably getrandbits() too: everything else is made of those two."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # Integers come from whichever of the two methods is the more derived, or they would ignore an overriding.
        for kind in cls.__mro__:
            own = kind.__dict__
            if '_randbelow' in own:
                break
            if 'getrandbits' in own:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if 'random' in own:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def seed(self, a=None, version=2):
        """Start the sequence that belongs to a, or with None one that the clock chooses."""
        if version == 1 and isinstance(a, (str, bytes)):
            a = _number_of_text(a if isinstance(a, str) else a.decode('latin-1'))
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            a = _number_of_bytes(a.encode() if isinstance(a, str) else bytes(a))
        elif not isinstance(a, (int, float, str, bytes, bytearray, type(None))):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """Return an object that setstate() takes to continue from here."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Continue from a state that getstate() has returned."""
        version = state[0]
        if version != self.VERSION:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        version, words, self.gauss_next = state
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    _randbelow = _random.Random._below

    def _randbelow_with_getrandbits(self, n):
        bits = n.bit_length()
        number = self.getrandbits(bits)
        while number >= n:
            number = self.getrandbits(bits)
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=_FLOAT_COUNT):
        random = self.random
        if n >= maxsize:
            return floor(random() * n)
        # Floats above the last whole multiple of n would favour the small remainders.
        limit = (maxsize - maxsize % n) / maxsize
        number = random()
        while number >= limit:
            number = random()
        return floor(number * maxsize) % n

    def randbytes(self, n):
        """Return n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_UNIT):
        """Return one of the items of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not _UNIT:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        width = _index(stop) - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f'empty range in randrange({start}, {stop})')
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = -(-width // stride)
        if count <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """Return an int N with a <= N <= b."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """Return one item of a sequence that is not empty."""
        size = len(seq)
        if not size:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(size)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """Return k items in a list, each drawn from the whole population, by weight if there are weights."""
        random = self.random
        size = len(population)
        if cum_weights is None:
            if weights is None:
                width = size + 0.0
                return [population[floor(random() * width)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}')
            cum_weights = _running_totals(weights)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != size:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not isfinite(total):
            raise ValueError('Total of weights must be finite')
        last = size - 1
        return [population[bisect_right(cum_weights, random() * total, 0, last)] for _ in range(k)]

    def shuffle(self, x):
        """Shuffle a list in place."""
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        """Return k items from different places of the population; counts tells how many places an item takes."""
        if not _is_sequence(population):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            return self._sample_of_counted(population, k, _running_totals(counts))
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError('Sample larger than population or is negative')
        if not isinstance(k, int):
            # As in CPython, which makes room for the result before anything else.
            [None] * k
        # Whether a list of the population or a set of the places taken is smaller decides the way, and so the sequence.
        largest_pool = 21
        if k > 5:
            largest_pool += 4 ** ceil(log(k * 3, 4))
        if size <= largest_pool:
            return self._sample_from_pool(list(population), k)
        return [population[place] for place in self._distinct_places(size, k)]

    def _sample_of_counted(self, population, k, totals):
        if len(totals) != len(population):
            raise ValueError('The number of counts does not match the population')
        total = totals.pop()
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total <= 0:
            raise ValueError('Total of counts must be greater than zero')
        return [population[bisect_right(totals, place)] for place in self.sample(range(total), k=k)]

    def _sample_from_pool(self, pool, k):
        below = self._randbelow
        result = []
        for remaining in range(len(pool), len(pool) - k, -1):
            place = below(remaining)
            result.append(pool[place])
            pool[place] = pool[remaining - 1]
        return result

    def _distinct_places(self, size, k):
        below = self._randbelow
        # A dict is a set that keeps the order.
        taken = {}
        for _ in range(k):
            place = below(size)
            while place in taken:
                place = below(size)
            taken[place] = None
        return taken

    def uniform(self, a, b):
        """Return a float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Return a float between low and high, most often near mode, which is in the middle if not given."""
        draw = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if draw > peak:
            draw = 1.0 - draw
            peak = 1.0 - peak
            low, high = high, low
        return low + (high - low) * sqrt(draw * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Return a deviate of the normal distribution, by the ratio of two uniform ones (Kinderman and Monahan)."""
        random = self.random
        while True:
            numerator = random()
            denominator = 1.0 - random()
            deviate = NV_MAGICCONST * (numerator - 0.5) / denominator
            if deviate * deviate / 4.0 <= -log(denominator):
                return mu + deviate * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Return a deviate of the normal distribution: they are made in pairs (Box and Muller), and one is kept."""
        deviate = self.gauss_next
        self.gauss_next = None
        if deviate is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            deviate = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + deviate * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        """Return a positive float whose logarithm is distributed normally."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Return a waiting time of events that happen lambd times in a unit of time."""
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Return an angle around mu, by the rejection method of Best and Fisher; kappa is the concentration."""
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        spread = 0.5 / kappa
        envelope = spread + sqrt(1.0 + spread * spread)
        while True:
            cosine = cos(pi * random())
            ratio = cosine / (envelope + cosine)
            draw = random()
            if draw < 1.0 - ratio * ratio or draw <= (1.0 - ratio) * exp(ratio):
                break
        inverse = 1.0 / envelope
        angle = acos((inverse + cosine) / (1.0 + inverse * cosine))
        return (mu + angle if random() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        """Return a deviate of the gamma distribution of shape alpha and scale beta."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_of_large_shape(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_of_small_shape(alpha) * beta

    def _gamma_of_large_shape(self, alpha):
        # Cheng's rejection from a log-logistic envelope.
        random = self.random
        slope = sqrt(2.0 * alpha - 1.0)
        offset = alpha - LOG4
        factor = alpha + slope
        while True:
            first = random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - random()
            logit = log(first / (1.0 - first)) / slope
            deviate = alpha * exp(logit)
            area = first * first * second
            margin = offset + factor * logit - deviate
            if margin + SG_MAGICCONST - 4.5 * area >= 0.0 or margin >= log(area):
                return deviate

    def _gamma_of_small_shape(self, alpha):
        # Ahrens and Dieter: one envelope near zero, another for the tail.
        random = self.random
        total = (e + alpha) / e
        while True:
            split = total * random()
            if split <= 1.0:
                deviate = split ** (1.0 / alpha)
                if random() <= exp(-deviate):
                    return deviate
            else:
                deviate = -log((total - split) / alpha)
                if random() <= deviate ** (alpha - 1.0):
                    return deviate

    def betavariate(self, alpha, beta):
        """Return a float between 0 and 1: the share of the first of two gamma deviates."""
        share = self.gammavariate(alpha, 1.0)
        if share:
            return share / (share + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        """Return a float of at least 1, of the Pareto distribution of shape alpha."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Return a deviate of the Weibull distribution of scale alpha and shape beta."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """Return how many of n independent trials succeed when one succeeds with probability p."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if p == 0.0:
            return 0
        if p == 1.0:
            return n
        if not 0.0 < p < 1.0:
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            return self._few_successes(n, p)
        return self._many_successes(n, p)

    def _few_successes(self, n, p):
        # The gaps between successes are geometric, and here they are few (Devroye).
        random = self.random
        successes = trials = 0
        scale = log2(1.0 - p)
        if not scale:
            return successes
        while True:
            trials += floor(log2(random()) / scale) + 1
            if trials > n:
                return successes
            successes += 1

    def _many_successes(self, n, p):
        # Hörmann's transformed rejection with squeeze (BTRS).
        random = self.random
        deviation = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        centre = n * p + 0.5
        quick = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * deviation
        log_odds = log(p / (1.0 - p))
        mode = floor((n + 1) * p)
        at_mode = lgamma(mode + 1) + lgamma(n - mode + 1)
        while True:
            offset = random() - 0.5
            edge = 0.5 - fabs(offset)
            successes = floor((2.0 * a / edge + b) * offset + centre)
            if not 0 <= successes <= n:
                continue
            level = random()
            if edge >= 0.07 and level <= quick:
                return successes
            level *= alpha / (a / (edge * edge) + b)
            ratio = at_mode - lgamma(successes + 1) - lgamma(n - successes + 1)
            if log(level) <= ratio + (successes - mode) * log_odds:
                return successes


class SystemRandom(Random):
    """Random numbers of the operating system, fit for secrets. There is no sequence that a seed could start."""

    def random(self):
        from os import urandom
        return (int.from_bytes(urandom(7)) >> 3) / _FLOAT_COUNT

    def getrandbits(self, k):
        from os import urandom
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        count = (k + 7) // 8
        return int.from_bytes(urandom(count)) >> (count * 8 - k)

    def randbytes(self, n):
        from os import urandom
        return urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing: nobody seeds the system."""

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


# The functions of the module are the methods of one generator, which the clock seeds when it is first asked.
_inst = Random()
globals().update({name: getattr(_inst, name) for name in __all__ if hasattr(Random, name)})
