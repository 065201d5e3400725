# Choosing from sequences: the places drawn are CPython's.
import random

source = random.Random(12345)
print([source.choice('abcdef') for _ in range(20)], source.choice(range(10**6)), source.choice((1,)))
print(source.choices([1, 2, 3], k=12), source.choices('ab'), source.choices(range(1000), k=5))
print(source.choices('abc', [5, 1, 2], k=15), source.choices('abc', cum_weights=[1, 2, 9], k=8))
print(source.choices(['red', 'black', 'green'], weights=[18.5, 18, 2], k=6), source.choices([1], [0.5], k=0))

cards = list(range(52))
print(source.shuffle(cards), cards)
source.shuffle(cards)
print(cards)
empty = []
source.shuffle(empty)
print(empty)

for size, k in ((10, 10), (10, 0), (21, 5), (22, 5), (1000, 5), (100, 20), (1000, 30), (10**12, 60)):
    print(size, k, source.sample(range(size), k))
for size in (21, 22, 84, 85, 86):
    print(size, [source.sample(range(size), k) for k in (5, 5, 5, 6, 6)])
print(source.sample('abcdefgh', 3), source.sample((1, 2), 2), source.sample([[1], [2]], k=1))
print(source.sample(['red', 'blue'], counts=[4, 2], k=5), source.sample('xyz', 6, counts=(100, 0, 10**6)))


class Constant(random.Random):
    """Overrides random() only: integers then come from it."""

    def random(self):
        return 0.625


class Bits(random.Random):
    def getrandbits(self, k):
        return 3 % (1 << k)


class Both(Constant):
    def getrandbits(self, k):
        return 1


class Late(Both):
    def random(self):
        return 0.125


for kind in (Constant, Bits, Both, Late):
    own = kind(5)
    print(kind.__name__, own.random(), own.randrange(100), own.choice('abcdefg'), own.sample(range(50), 1))
    print(own.randbytes(2), own.uniform(1, 2), own.choices('abcd', k=2), own.random() == own.random())


class Seeded(random.Random):
    def __init__(self, name):
        self.name = name
        super().__init__(len(name))


print(Seeded('four').random() == random.Random(4).random(), isinstance(Seeded('x'), random.Random))
