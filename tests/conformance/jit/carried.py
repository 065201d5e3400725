"""What loops carry: sums and remainders that begin small, begin large, or leave the small integers on the way."""


def total(start, rounds, step):
    result = start
    for i in range(rounds):
        result += step
        result -= i & 7
    return result


def nested(start, rounds):
    result = start
    for i in range(rounds):
        for j in range(i & 15):
            if j & 3 == 3:
                continue
            result += j + 1
        result -= 2
    return result


def reduced(start, rounds, modulus):
    value = start
    for i in range(rounds):
        value = (value * 31 + i) % 1_000_003
        if i == modulus:
            value = value - 2_000_000
    return value


def generator(seed):
    state = seed

    def step():
        nonlocal state
        state = (state * 16_807) % 2_147_483_647
        return state

    def run(rounds):
        last = 0
        for _ in range(rounds):
            last = step()
        return last

    return run


def clamped(values):
    low = high = 0
    result = 0
    for value in values:
        if value < -50:
            value = -50
            low += 1
        elif value > 50:
            value = 50
            high += 1
        result += value
    return result, low, high


def down(start, stop):
    n = start
    steps = 0
    gained = start
    while n > stop:
        n -= 3
        steps += 1
        gained += n & 1
    return n, steps, gained


def best(values, first):
    most = first
    least = first
    for value in values:
        most = max(most, value % 1000)
        if value % 77 < least:
            least = value % 77
    return most, least, most - least


def main():
    edge = 2 ** 62
    for _ in range(2):
        for start in (0, 5, -5, edge - 3, -edge + 3, edge, -edge, 2 ** 60, 2 ** 61, -(2 ** 61), 2 ** 64):
            print(total(start, 900, 3), total(start, 900, -3), nested(start, 90))
            print(total(start, 300, 2 ** 54), total(start, 300, -(2 ** 54)), total(start, 40, 2 ** 61))
    for start in (0, 7, -7, 1_000_002, 1_000_003, 2 ** 40, -(2 ** 40), 2 ** 61, -(2 ** 61), 2 ** 63):
        print(reduced(start, 700, -1), reduced(start, 700, 350), reduced(start, 700, 699))
        print(generator(start)(600), generator(start)(1), best(range(0, 4000, 7), start))
    print(clamped(range(-300, 300)), clamped([2 ** 70, -(2 ** 70)] * 200))
    for start in (900, 2 ** 60, 2 ** 62 - 1, 2 ** 62 + 5):
        print(down(start, start - 1500), down(-start + 1500, -start))


main()
