"""The Mersenne Twister MT19937 as a bare source of bits, with CPython's seeding: the base class of random.Random.

The state is twisted 624 words at a time, and the words of a block are tempered at once: what a caller pays for a number
is then little more than taking words out of a list."""

from time import perf_counter_ns, time_ns

_SIZE = 624
_SHIFT = 397
# What the recurrence xors in after an even and after an odd word.
_MATRIX = (0, 0x9908B0DF)
_FLOAT_STEP = 2.0 ** -53


def _linear_words(word):
    words = [word]
    for place in range(1, _SIZE):
        word = (1812433253 * (word ^ (word >> 30)) + place) & 0xFFFFFFFF
        words.append(word)
    return words


# Every seeding starts from these same words.
_START = _linear_words(19650218)


def _words_of(number):
    words = [number & 0xFFFFFFFF]
    number >>= 32
    while number:
        words.append(number & 0xFFFFFFFF)
        number >>= 32
    return words


def _seeded_state(number):
    """Spreads a non-negative integer of any size over a fresh state."""
    key = [word + place for place, word in enumerate(_words_of(number))]
    state = _START.copy()
    word = state[0]
    at = 1
    for step in range(max(_SIZE, len(key))):
        word = ((state[at] ^ ((word ^ (word >> 30)) * 1664525)) + key[step % len(key)]) & 0xFFFFFFFF
        state[at] = word
        at += 1
        if at == _SIZE:
            state[0] = word
            at = 1
    for _ in range(_SIZE - 1):
        word = ((state[at] ^ ((word ^ (word >> 30)) * 1566083941)) - at) & 0xFFFFFFFF
        state[at] = word
        at += 1
        if at == _SIZE:
            state[0] = word
            at = 1
    # One bit set for sure: the state of zeros only is the one that never changes.
    state[0] = 0x80000000
    return state


def _combined(words, following, shifted):
    matrix = _MATRIX
    return [far ^ (((word & 0x80000000) | (after & 0x7FFFFFFF)) >> 1) ^ matrix[after & 1]
            for word, after, far in zip(words, following, shifted)]


def _twisted(state):
    # A new word depends on the word _SHIFT places ahead, which beyond the end is a new one itself: hence three runs.
    run = _SIZE - _SHIFT
    new = _combined(state[:run], state[1:], state[_SHIFT:])
    new += _combined(state[run:2 * run], state[run + 1:], new)
    new += _combined(state[2 * run:], state[2 * run + 1:] + new[:1], new[run:])
    return new


def _tempered(state):
    output = []
    append = output.append
    for word in state:
        word ^= word >> 11
        word ^= (word << 7) & 0x9D2C5680
        word ^= (word << 15) & 0xEFC60000
        append(word ^ (word >> 18))
    return output


class Random:
    """A sequence of random bits and floats, determined by its seed."""

    # No state stands for one that the clock is still to seed; `_at` is the place of the next word in the output.
    __slots__ = ('_state', '_output', '_at')

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        Random.seed(self)
        return self

    def seed(self, n=None, /):
        """Start the sequence that belongs to n, or one that nobody has seen."""
        if n is None:
            self._state = None
        elif isinstance(n, int):
            self._state = _seeded_state(abs(int(n)))
        else:
            self._state = _seeded_state(hash(n) & 0xFFFFFFFFFFFFFFFF)
        self._output = None
        self._at = _SIZE

    def _known_state(self):
        if self._state is None:
            try:
                moment = time_ns() << 64 | perf_counter_ns()
            except PermissionError:
                # The host grants no clock: where objects are differs from one process to the next, too.
                moment = id(type(self)) << 64 | id(object())
            self._state = _seeded_state(moment << 64 | id(self))
        return self._state

    def _refill(self):
        self._state = state = _twisted(self._known_state())
        self._output = output = _tempered(state)
        self._at = 0
        return output

    def _word(self):
        at = self._at
        output = self._refill() if at == _SIZE else self._output
        self._at = at % _SIZE + 1
        return output[at % _SIZE]

    def random(self):
        """Return the next float of the sequence, in [0.0, 1.0)."""
        at = self._at
        if at < 623:
            output = self._output
            self._at = at + 2
            return ((output[at] >> 5) * 67108864 + (output[at + 1] >> 6)) * _FLOAT_STEP
        high = self._word() >> 5
        return (high * 67108864 + (self._word() >> 6)) * _FLOAT_STEP

    def getrandbits(self, k, /):
        """Return an int of k random bits."""
        if type(k) is not int:
            k = range(k).stop
        if k <= 0:
            if k < 0:
                raise ValueError('number of bits must be non-negative')
            return 0
        if k <= 32:
            return self._word() >> (32 - k)
        words, rest = divmod(k, 32)
        chunks = [self._word().to_bytes(4, 'little') for _ in range(words)]
        if rest:
            chunks.append((self._word() >> (32 - rest)).to_bytes(4, 'little'))
        return int.from_bytes(b''.join(chunks), 'little')

    def _below(self, n):
        """Returns an int in range(n) for a positive n: bits are drawn again until they make one that fits."""
        bits = n.bit_length()
        if bits > 32:
            number = self.getrandbits(bits)
            while number >= n:
                number = self.getrandbits(bits)
            return number
        shift = 32 - bits
        at = self._at
        output = self._output
        while True:
            if at == 624:
                output = self._refill()
                at = 0
            number = output[at] >> shift
            at += 1
            if number < n:
                self._at = at
                return number

    def getstate(self):
        """Return the words of the state and the place of the next word, as one tuple."""
        return (*self._known_state(), self._at)

    def setstate(self, state, /):
        """Take up the sequence at a state that getstate has returned."""
        if not isinstance(state, tuple):
            raise TypeError('state vector must be a tuple')
        if len(state) != _SIZE + 1:
            raise ValueError('state vector is the wrong size')
        *words, at = state
        if not 0 <= at <= _SIZE:
            raise ValueError('invalid state')
        self._state = words
        self._output = _tempered(words)
        self._at = at
