# The same seed gives the same sequence: words, floats and integers, for seeds of every kind, and states put back.
import random

for seed in (0, 1, 42, -42, 2**32, 2**64 - 1, 2**100 + 17, 3**20000, True, 1.5, -0.0, 2.5e300):
    source = random.Random(seed)
    print([source.random() for _ in range(3)], source.getrandbits(32), source.getrandbits(1), source.getrandbits(33))
    print(source.getrandbits(200), source.randbytes(7), source.randrange(10), source.randint(-5, 5))
    print(sum([source.random() for _ in range(1000)]), source.randrange(5, 50, 7), source.randrange(50, 5, -7))
    print(source.randrange(2**40), source.randrange(10**30))

for seed in ('', 'a', 'hello world', 'é' * 100, b'', b'abc', b'x' * 120, b'\xff' * 111, b'\0' * 128):
    source = random.Random(seed)
    print(source.random(), source.getrandbits(64))
    source.seed(seed, version=1)
    print(source.random(), source.getrandbits(64))

random.seed(2024)
print(random.random(), random.randint(1, 6), random.uniform(2, 3), random.choice('xyz'))
state = random.getstate()
print(state[0], len(state[1]), state[1][:3], state[1][-1], sum(state[1]), state[2])
first = [random.random() for _ in range(5)], random.gauss(), random.randbytes(3)
after = random.getstate()
random.setstate(state)
print(first == ([random.random() for _ in range(5)], random.gauss(), random.randbytes(3)))
print(after == random.getstate(), after[2])
other = random.Random()
other.setstate(after)
print(other.gauss() == random.gauss(), other.random() == random.random())

print(random.Random(5).random() == random.Random(5).random(), random.Random().random() == random.Random().random())
print(0 <= random.Random().random() < 1, other.getrandbits(0), other.randbytes(0))
print(random.seed(), random.seed(None), random.Random.VERSION, vars(random.Random(1)))
print(random.Random(7).__reduce__()[1:] == ((), random.Random(7).getstate()))


class Unknown:
    pass


for seed in bytearray(b'seed'), b'seed', 'seed', bytearray(), -7, 7, 2.5, True:
    for version in 1, 2:
        try:
            print(seed, version, random.seed(seed, version), random.random())
        except TypeError as error:
            print(seed, version, error)
for seed in [1], (1,), 1j, Unknown():
    try:
        random.seed(seed)
    except TypeError as error:
        print(error)
