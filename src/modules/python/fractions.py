"""Rational numbers: `Fraction` has exact arithmetic, and works with integers and floats."""

import math
import operator
import sys
from math import gcd
from numbers import Complex, Integral, Rational, Real

__all__ = ['Fraction']

_HASH_MODULUS = sys.hash_info.modulus
_HASH_INFINITY = sys.hash_info.inf


def _is_digits(text):
    """Whether these are digits, perhaps with single underscores between them."""
    return all(part.isdecimal() for part in text.split('_'))


def _parse(literal):
    """The numerator and the denominator that the text stands for, not reduced; `None` when it is none."""
    text = literal.strip()
    negative = text[:1] == '-'
    if text[:1] in ('-', '+'):
        text = text[1:]
    whole, slash, below = text.partition('/')
    if slash:
        whole, below = whole.rstrip(), below.lstrip()
        if not (_is_digits(whole) and _is_digits(below)):
            return None
        numerator, denominator = int(whole), int(below)
    else:
        mantissa, mark, exponent = text.replace('E', 'e').partition('e')
        whole, _, decimals = mantissa.partition('.')
        if not (whole or decimals) or whole and not _is_digits(whole) or decimals and not _is_digits(decimals):
            return None
        decimals = decimals.replace('_', '')
        numerator, denominator = int(whole + decimals), 10 ** len(decimals)
        if mark:
            if not _is_digits(exponent[1:] if exponent[:1] in ('-', '+') else exponent):
                return None
            power = int(exponent)
            if power >= 0:
                numerator *= 10 ** power
            else:
                denominator *= 10 ** -power
    return (-numerator if negative else numerator), denominator


def _reduced(numerator, denominator):
    divisor = gcd(numerator, denominator)
    if denominator < 0:
        divisor = -divisor
    return _fraction(numerator // divisor, denominator // divisor)


def _fraction(numerator, denominator):
    """The fraction of two integers that have no common divisor, the second of them positive."""
    result = object.__new__(Fraction)
    result._numerator = numerator
    result._denominator = denominator
    return result


# Sums and products look for common divisors in the small operands, where that is cheaper than in the large result.

def _sum(na, da, nb, db):
    common = gcd(da, db)
    if common == 1:
        return _fraction(na * db + da * nb, da * db)
    rest = da // common
    numerator = na * (db // common) + nb * rest
    divisor = gcd(numerator, common)
    return _fraction(numerator // divisor, rest * (db // divisor))


def _add(a, b):
    return _sum(a._numerator, a._denominator, b._numerator, b._denominator)


def _subtract(a, b):
    return _sum(a._numerator, a._denominator, -b._numerator, b._denominator)


def _product(na, da, nb, db):
    first, second = gcd(na, db), gcd(nb, da)
    return _fraction((na // first) * (nb // second), (db // first) * (da // second))


def _multiply(a, b):
    return _product(a._numerator, a._denominator, b._numerator, b._denominator)


def _divide(a, b):
    nb, db = b._numerator, b._denominator
    if nb == 0:
        raise ZeroDivisionError(f'Fraction({db}, 0)')
    if nb < 0:
        nb, db = -nb, -db
    return _product(a._numerator, a._denominator, db, nb)


def _floor_divide(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _remainder(a, b):
    da, db = a._denominator, b._denominator
    return _reduced((a._numerator * db) % (b._numerator * da), da * db)


def _divmod(a, b):
    da, db = a._denominator, b._denominator
    quotient, remainder = divmod(a._numerator * db, da * b._numerator)
    return quotient, _reduced(remainder, da * db)


def _operators(exact, inexact, takes_complex=True):
    """The method and the reflected method of an operator: exact for fractions and integers, else with inexact numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, _fraction(int(b), 1))
        if isinstance(b, float):
            return inexact(float(a), b)
        if takes_complex and isinstance(b, complex):
            return inexact(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, int):
            return exact(_fraction(int(a), 1), b)
        if isinstance(a, Rational):
            return exact(Fraction(a), b)
        if isinstance(a, Real):
            return inexact(float(a), float(b))
        if takes_complex and isinstance(a, Complex):
            return inexact(complex(a), complex(b))
        return NotImplemented

    return forward, reverse


def _comparison(compare):
    def method(self, other):
        if isinstance(other, Fraction):
            return compare(self._numerator * other._denominator, self._denominator * other._numerator)
        if isinstance(other, int):
            return compare(self._numerator, self._denominator * other)
        if isinstance(other, float):
            if math.isfinite(other):
                return method(self, Fraction(other))
            # Every fraction compares to these as zero does.
            return compare(0.0, other)
        if isinstance(other, Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        return NotImplemented

    return method


class Fraction:
    """A rational number in lowest terms with a positive denominator; it does not change."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, _RATIONAL):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                terms = _parse(numerator)
                if terms is None:
                    raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
                numerator, denominator = terms
            elif hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif not (type(numerator) is type(denominator) is int):
            if not (isinstance(numerator, _RATIONAL) and isinstance(denominator, _RATIONAL)):
                raise TypeError('both arguments should be Rational instances')
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator,
            )
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator = numerator // divisor
        self._denominator = denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or an integer."""
        if isinstance(f, Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a decimal number or an integer."""
        if isinstance(dec, Integral):
            return cls(dec)
        if type(dec).__name__ != 'Decimal':
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        """The number itself, as it is real."""
        return +self

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def is_integer(self):
        """Whether this is a whole number."""
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is not above the limit."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction approach the number from both sides in turn.
        n0, d0, n1, d1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            term = n // d
            d2 = d0 + term * d1
            if d2 > max_denominator:
                break
            n0, d0, n1, d1 = n1, d1, n0 + term * n1, d2
            n, d = d, n - term * d
        steps = (max_denominator - d0) // d1
        # Of the two candidates on either side, d tells whether the convergent is at least as close.
        if 2 * d * (d0 + steps * d1) <= self._denominator:
            return _fraction(n1, d1)
        return _fraction(n0 + steps * n1, d0 + steps * d1)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        return _formatted(self, format_spec)

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_subtract, operator.sub)
    __mul__, __rmul__ = _operators(_multiply, operator.mul)
    __truediv__, __rtruediv__ = _operators(_divide, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floor_divide, operator.floordiv, False)
    __mod__, __rmod__ = _operators(_remainder, operator.mod, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)

    def __pow__(a, b):
        if isinstance(b, _RATIONAL):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            n, d = a._numerator, a._denominator
            if power >= 0:
                return _fraction(n ** power, d ** power)
            if n > 0:
                return _fraction(d ** -power, n ** -power)
            if n == 0:
                raise ZeroDivisionError(f'Fraction({d ** -power}, 0)')
            return _fraction((-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, Rational):
            return Fraction(a) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return _fraction(a._numerator, a._denominator)

    def __neg__(a):
        return _fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return _fraction(abs(a._numerator), a._denominator)

    def __float__(a):
        return a._numerator / a._denominator

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    __int__ = __trunc__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        # Equal numbers of all types have equal hashes: the value modulo a prime.
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            result = _HASH_INFINITY
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, _RATIONAL):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return math.isfinite(b) and a == Fraction(b)
        if isinstance(b, Complex) and b.imag == 0:
            return a == b.real
        return NotImplemented

    __lt__ = _comparison(operator.lt)
    __gt__ = _comparison(operator.gt)
    __le__ = _comparison(operator.le)
    __ge__ = _comparison(operator.ge)

    def __bool__(a):
        return a._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _half_even(numerator, denominator):
    quotient, remainder = divmod(numerator, denominator)
    if 2 * remainder > denominator or 2 * remainder == denominator and quotient % 2:
        quotient += 1
    return quotient


def _parse_spec(spec):
    """The parts of a format specifier; `None` when it is none for fractions."""
    parts = {'fill': ' ', 'align': '', 'sign': '-', 'precision': None, 'separator': '', 'type': ''}
    i = 0
    if spec[1:2] in ('<', '>', '=', '^'):
        parts['fill'], parts['align'] = spec[0], spec[1]
        i = 2
    elif spec[:1] in ('<', '>', '=', '^'):
        parts['align'] = spec[0]
        i = 1
    if spec[i:i + 1] in ('-', '+', ' '):
        parts['sign'] = spec[i]
        i += 1
    for flag, name in (('z', 'no_negative_zero'), ('#', 'alternate')):
        parts[name] = spec.startswith(flag, i)
        i += parts[name]
    start = i
    while i < len(spec) and spec[i] in '0123456789':
        i += 1
    width = spec[start:i]
    parts['zero_padded'] = len(width) > 1 and width[0] == '0'
    if len(width) > 2 and width.startswith('00'):
        return None
    parts['width'] = int(width or '0')
    if spec[i:i + 1] in (',', '_'):
        parts['separator'] = spec[i]
        i += 1
    if spec.startswith('.', i):
        start = i = i + 1
        while i < len(spec) and spec[i] in '0123456789':
            i += 1
        if i == start or i > start + 1 and spec[start] == '0':
            return None
        parts['precision'] = int(spec[start:i])
    if spec[i:i + 1] in tuple('eEfFgG%'):
        parts['type'] = spec[i]
        i += 1
    if i < len(spec) or parts['align'] and parts['zero_padded']:
        return None
    if not parts['type'] and (parts['zero_padded'] or parts['precision'] is not None or parts['no_negative_zero']):
        return None
    return parts


def _formatted(number, spec):
    if not spec:
        return str(number)
    parts = _parse_spec(spec)
    if parts is None:
        raise ValueError(f'Invalid format specifier {spec!r} for object of type {type(number).__name__!r}')
    negative, leading, trailing = (_float_text if parts['type'] else _ratio_text)(number, parts)
    sign = '-' if negative else '' if parts['sign'] == '-' else parts['sign']
    separator = parts['separator']
    if parts['zero_padded']:
        digits = parts['width'] - len(sign) - len(trailing)
        leading = leading.zfill(3 * digits // 4 + 1 if separator else digits)
    if separator:
        first = 1 + (len(leading) - 1) % 3
        leading = separator.join([leading[:first], *(leading[i:i + 3] for i in range(first, len(leading), 3))])
    body = leading + trailing
    padding = parts['fill'] * (parts['width'] - len(sign) - len(body))
    align = parts['align'] or '>'
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _ratio_text(number, parts):
    numerator, denominator = number._numerator, number._denominator
    below = f'/{denominator:{parts["separator"]}}' if denominator > 1 or parts['alternate'] else ''
    return numerator < 0, str(abs(numerator)), below


def _float_text(number, parts):
    """The sign, the digits before the point, and all that follows, in the manner of floats."""
    kind = parts['type']
    precision = 6 if parts['precision'] is None else parts['precision']
    trim = kind in 'gG' and not parts['alternate']
    negative = number._numerator < 0
    n, d = abs(number._numerator), number._denominator
    suffix = ''
    if kind in 'fF%':
        digits = _scaled(n, d, -precision - 2 if kind == '%' else -precision)
        places = precision
        if kind == '%':
            suffix = '%'
    else:
        figures = max(precision, 1) if kind in 'gG' else precision + 1
        digits, exponent = _significant(n, d, figures)
        scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
        places = figures - 1 if scientific else -exponent
        if scientific:
            suffix = f'{"e" if kind in "eg" else "E"}{exponent + places:+03d}'
    if parts['no_negative_zero'] and digits == 0:
        negative = False
    text = f'{digits:0{places + 1}d}'
    point = len(text) - places
    decimals = text[point:].rstrip('0') if trim else text[point:]
    dot = '.' if decimals or parts['alternate'] else ''
    return negative, text[:point], dot + decimals + suffix


def _scaled(n, d, exponent):
    """How many times ten to the exponent, rounded."""
    if exponent >= 0:
        return _half_even(n, d * 10 ** exponent)
    return _half_even(n * 10 ** -exponent, d)


def _significant(n, d, figures):
    """The number as an integer of so many digits, and the power of ten to multiply that with."""
    if n == 0:
        return 0, 1 - figures
    magnitude = len(str(n)) - len(str(d))
    # The quotient has `magnitude` digits, or one more.
    lower = d * 10 ** magnitude if magnitude >= 0 else d
    upper = n if magnitude >= 0 else n * 10 ** -magnitude
    exponent = magnitude + (lower <= upper) - figures
    digits = _scaled(n, d, exponent)
    if len(str(digits)) > figures:
        digits //= 10
        exponent += 1
    return digits, exponent


# The plain ones first: to ask the abstract class takes longer.
_RATIONAL = (int, Fraction, Rational)
Rational.register(Fraction)
