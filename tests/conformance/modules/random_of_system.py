# Random numbers of the system cannot be foretold, but their ranges can.
import os
import random

source = random.SystemRandom(5)
print(all(0 <= source.random() < 1 for _ in range(50)), len({source.random() for _ in range(50)}))
print(all(source.getrandbits(bits).bit_length() <= bits for bits in range(70)), source.getrandbits(0))
print(len(source.randbytes(9)), len(os.urandom(0)), len(os.urandom(5000)), type(os.urandom(1)).__name__)
print(sorted(source.sample(range(5), 5)), source.randrange(3, 4), source.choice("a"), source.seed(1))
items = [1, 2, 3]
source.shuffle(items)
print(sorted(items), 1 <= source.randint(1, 2) <= 2, 1 <= source.uniform(1, 2) <= 2, "SystemRandom" in random.__all__)
for attempt in (source.getstate, lambda: source.setstate(1), lambda: source.getrandbits(-1), lambda: os.urandom(-1),
                lambda: os.urandom("a"), lambda: source.choice([]), lambda: source.randbytes(-1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
