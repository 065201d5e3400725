# Machine words are shifted as far as a variable says, and combined with others; what is no word is as large as ever.
M32, M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def attempt(f, *args):
    try:
        print(f.__name__, args, f(*args))
    except Exception as error:
        print(f.__name__, args, type(error).__name__, error)


def pcg(state, inc):
    def step():
        nonlocal state
        old = state
        state = (old * 6364136223846793005 + (inc | 1)) & M64
        xored = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF
        rot = old >> 59
        return ((xored >> rot) | (xored << ((-rot) & 31))) & 0xFFFFFFFF

    return step


step = pcg(42, 54)
mixed = 0
for _ in range(400):
    mixed = (mixed * 31 ^ step()) & M64
print(mixed, step(), step())


def rotate(x, k):
    return ((x << k) | (x >> (64 - k))) & 0xFFFFFFFFFFFFFFFF


def rotate_masked(x, k):
    return (x << (k & 63) | x >> (-k & 63)) & 0xFFFFFFFFFFFFFFFF


def right(x, k):
    return x >> k


def low_of_left(x, k):
    return ((x << k) + 1) & 0xFFFFFFFFFFFFFFFF


def of_sum(x, k):
    return (x << (k + 1) ^ x) & 0xFFFF


def of_product(x, k):
    return (x << (k * k)) & 0xFFFFFFFFFFFFFFFF | 1


warm = [1, 2**61, 2**62, 2**63 + 5, 2**64 - 1, 0x123456789ABCDEF]
functions = [rotate, rotate_masked, right, low_of_left, of_sum, of_product]
for f in functions:
    total = 0
    for turn in range(300):
        total ^= f(warm[turn % 6], turn % 7 + 1)
    print(f.__name__, total)
    for x in (2**64 - 1, 5, 2**64, 2**200 + 3, -1, -(2**63), -(2**80)):
        for k in (0, 1, 62, 63, 64, 65, 200):
            attempt(f, x, k)
    attempt(f, 5, -1)
    attempt(f, 2**63, -1)
    attempt(f, 1.5, 2)
    attempt(f, 5, 1.5)
    attempt(f, 5, 2**70)
    attempt(f, True, True)


def combine(a, b):
    return a ^ b, a | b, a & b


total = 0
for turn in range(300):
    x, y, z = combine(warm[turn % 6], warm[turn * 5 % 7 % 6])
    total = (total + x + y + z) & M64
print(total)
numbers = [0, 7, -1, -7, 2**62, 2**63, 2**64 - 1, 2**64, -(2**62), -(2**62) - 1, -(2**64), True]
for a in numbers:
    print(a, [combine(a, b) for b in numbers])
print(combine({1, 2}, {2, 3}), combine(frozenset([1]), {1}))
attempt(combine, 2**63, 1.5)
attempt(combine, {1}, 2**63)


def words_with(x, other):
    # A word on one side, which the other may or may not be.
    word = (x * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    small = word >> 40
    return word ^ other, other | word, word & other, small ^ other, small & other, small | other


for turn in range(300):
    words_with(turn, warm[turn % 6])
for other in numbers:
    print(other, words_with(12345, other))


class Own:
    def __rxor__(self, other):
        return "rxor"

    __ror__ = __rand__ = __or__ = __rxor__


attempt(words_with, 12345, 2.5)
print(words_with(12345, Own()))
