"""`~x`: of integers of all sizes, of what has a method for it, and of what has none."""

import warnings


def lowest_bits(count):
    """Every round clears the lowest bit of a mask that is made of inverted masks."""
    total = 0
    for n in range(count):
        free = 0xFFF & ~(n | n >> 3)
        while free:
            bit = free & -free
            total += bit
            free &= ~bit
    return total


def inverted(values):
    return [~value for value in values]


def alternating(rounds, small, large):
    """The operand is a large integer now and then."""
    total = 0
    for n in range(rounds):
        total ^= ~(large if n % 400 == 399 else small + n)
    return total


class Flags:
    def __init__(self, bits):
        self.bits = bits

    def __invert__(self):
        return Flags(self.bits ^ 0xFF)


class Derived(int):
    def __invert__(self):
        return "derived"


def flip(flags, rounds):
    for _ in range(rounds):
        flags = ~flags
    return flags.bits


def refusals(values):
    for value in values:
        try:
            print(~value)
        except TypeError as error:
            print(type(error).__name__, error)


def make_mask(width):
    full = (1 << width) - 1
    inverse = 0

    def mask(n):
        nonlocal inverse
        inverse = ~n & full
        return inverse

    return mask, lambda: inverse


def main():
    print(lowest_bits(3_000))
    edges = [0, 1, -1, 2**61, -(2**61), 2**62 - 1, -(2**62), 2**62, 2**64, -(2**70)]
    for _ in range(300):
        result = inverted(edges)
    print(result)
    print(alternating(4_000, 17, 2**90))
    print(flip(Flags(0b1010), 3_001))
    for _ in range(400):
        kinds = inverted([5, Derived(5), 2**63, -3])
    print(kinds)
    mask, read = make_mask(70)
    print([mask(n) for n in range(2_000)][-1], read())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        print({str(~(n > 1_000)) for n in range(2_000)} == {"-1", "-2"})
    refusals([1.5, "text", None, [1], 2j, 3])


main()
