"""Monte Carlo integration: a 64-bit linear congruential generator in a cell, and integrands as functions."""


def make_random(seed):
    state = seed

    def random():
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (state >> 11) * (1.0 / 9007199254740992.0)

    return random


def integrate(function, samples, random):
    total = 0.0
    for _ in range(samples):
        total += function(random(), random())
    return total / samples


def disc(radius):
    square = radius * radius
    return lambda x, y: 1.0 if x * x + y * y < square else 0.0


def saddle(a, b):
    return lambda x, y: a * x * x - b * y * y + x * y


def main():
    random = make_random(20240117)
    for name, function in [("disc", disc(1.0)), ("small", disc(0.5)), ("saddle", saddle(3.0, 2.0))]:
        print("montecarlo", name, f"{integrate(function, 700_000, random):.9f}")


main()
