"""Running mean and variance (Welford) kept in captured floats."""


def make_accumulator():
    count = 0
    mean = 0.0
    spread = 0.0

    def push(value):
        nonlocal count, mean, spread
        count += 1
        delta = value - mean
        mean += delta / count
        spread += delta * (value - mean)

    def summary():
        return count, mean, (spread / (count - 1)) ** 0.5

    return push, summary


def make_noise(seed):
    state = seed

    def noise():
        nonlocal state
        state = (state * 16807) % 2147483647
        return state / 2147483647.0

    return noise


def main():
    push, summary = make_accumulator()
    noise = make_noise(20240117)
    for _ in range(4_000_000):
        push(noise() * 12.0 - 6.0)
    count, mean, deviation = summary()
    print("accumulator", count, f"{mean:.9f} {deviation:.9f}")


main()
