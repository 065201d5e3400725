"""The tower of abstract numeric types (PEP 3141): what numbers of a kind can do, for `isinstance` and to derive from."""

from abc import ABCMeta, abstractmethod, update_abstractmethods

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


def _requires(names):
    """Gives a class abstract methods for these operations."""

    def decorate(cls):
        for name in names.split():
            def method(self, *operands):
                raise NotImplementedError

            method.__name__ = f'__{name}__'
            method.__qualname__ = f'{cls.__name__}.__{name}__'
            setattr(cls, method.__name__, abstractmethod(method))
        return update_abstractmethods(cls)

    return decorate


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    # A concrete number has to say how it is hashed.
    __hash__ = None


@_requires('complex add radd neg pos mul rmul truediv rtruediv pow rpow abs eq')
class Complex(Number):
    """Numbers with the operations of `complex`."""

    __slots__ = ()

    @property
    @abstractmethod
    def real(self):
        """The real part, a `Real`."""
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        """The imaginary part, a `Real`."""
        raise NotImplementedError

    @abstractmethod
    def conjugate(self):
        """The number with the imaginary part negated."""
        raise NotImplementedError

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


Complex.register(complex)


@_requires('float trunc floor ceil floordiv rfloordiv mod rmod lt le')
class Real(Complex):
    """Numbers that lie on a line: with order, truncation and remainders."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=None):
        raise NotImplementedError

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """Zero."""
        return 0

    def conjugate(self):
        """The number itself."""
        return +self


Real.register(float)


class Rational(Real):
    """Quotients of two integers in lowest terms."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        """The number above the line."""
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        """The number below the line, which is positive."""
        raise NotImplementedError

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


@_requires('int lshift rlshift rshift rrshift and rand xor rxor or ror invert')
class Integral(Rational):
    """Integers, with operations on their bits."""

    __slots__ = ()

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        raise NotImplementedError

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        """The number itself."""
        return +self

    @property
    def denominator(self):
        """One."""
        return 1


Integral.register(int)
