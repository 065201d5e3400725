"""A random generator, a shuffled deck and a game, all as closures over integers."""


def make_random(seed):
    state = seed

    def bits():
        nonlocal state
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
        return state

    def below(n):
        return bits() % n

    def uniform():
        return (bits() >> 11) / (1 << 53)

    return bits, below, uniform


bits, below, uniform = make_random(88172645463325252)
print([bits() for _ in range(3)])
histogram = [0] * 10
for _ in range(5000):
    histogram[below(10)] += 1
print(histogram, sum(histogram))
inside = 0
for _ in range(4000):
    x, y = uniform(), uniform()
    if x * x + y * y < 1.0:
        inside += 1
print(inside, 4 * inside / 4000, uniform())


def shuffle(items):
    deck = list(items)
    for i in range(len(deck) - 1, 0, -1):
        j = below(i + 1)
        deck[i], deck[j] = deck[j], deck[i]
    return deck


print(shuffle(range(20)), sorted(shuffle(range(52))) == list(range(52)))


def walk(n):
    position = best = 0

    def step():
        nonlocal position, best
        position += 1 if below(2) else -1
        if position > best:
            best = position

    for _ in range(n):
        step()
    return position, best


print(walk(4000), walk(10))


def lcg(seed, a, c, m):
    def next_value():
        nonlocal seed
        seed = (a * seed + c) % m
        return seed

    return next_value


small, large = lcg(1, 1103515245, 12345, 2**31), lcg(1, 6364136223846793005, 1442695040888963407, 2**64)
x = y = 0
for _ in range(3000):
    x ^= small()
    y ^= large()
print(x, y, small(), large())
