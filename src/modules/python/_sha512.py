"""The SHA-512 hash (FIPS 180-4), as the seeding of random from strings needs it."""

from math import isqrt

_MASK = 0xFFFFFFFFFFFFFFFF


def _primes(count):
    primes = []
    candidate = 2
    while len(primes) < count:
        if all(candidate % prime for prime in primes):
            primes.append(candidate)
        candidate += 1
    return primes


def _cube_root(number):
    root = 1 << (number.bit_length() // 3 + 1)
    while True:
        closer = (2 * root + number // (root * root)) // 3
        if closer >= root:
            return root
        root = closer


# The standard defines its constants as the first 64 bits of the fractions of these roots.
_ROUNDS = [_cube_root(prime << 192) & _MASK for prime in _primes(80)]
_START = [isqrt(prime << 128) & _MASK for prime in _primes(8)]


def _rotated(word, *distances):
    """The word turned to the right by each of the distances, all of them xored."""
    doubled = word << 64 | word
    result = 0
    for distance in distances:
        result ^= doubled >> distance
    return result & _MASK


def _schedule(block):
    words = [int.from_bytes(block[at:at + 8], 'big') for at in range(0, 128, 8)]
    for at in range(16, 80):
        early = words[at - 15]
        late = words[at - 2]
        words.append((words[at - 16] + (_rotated(early, 1, 8) ^ early >> 7)
                      + words[at - 7] + (_rotated(late, 19, 61) ^ late >> 6)) & _MASK)
    return words


def _compressed(state, block):
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_ROUNDS, _schedule(block)):
        first = h + _rotated(e, 14, 18, 41) + ((e & f) ^ (~e & g)) + constant + word
        second = _rotated(a, 28, 34, 39) + ((a & b) ^ (a & c) ^ (b & c))
        a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


class sha512:
    """The hash of a message given at once."""

    __slots__ = ('_digest',)

    name = 'sha512'
    digest_size = 64
    block_size = 128

    def __init__(self, message=b''):
        # A one bit, zeros up to a whole block, and in the last 16 bytes of it the length in bits.
        padded = message + b'\x80' + bytes(-(len(message) + 17) % 128) + (len(message) * 8).to_bytes(16, 'big')
        state = _START
        for at in range(0, len(padded), 128):
            state = _compressed(state, padded[at:at + 128])
        self._digest = b''.join([word.to_bytes(8, 'big') for word in state])

    def digest(self):
        """Return the 64 bytes of the hash."""
        return self._digest

    def hexdigest(self):
        """Return the hash as 128 hexadecimal digits."""
        return self._digest.hex()
