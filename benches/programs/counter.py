"""Independent counters: a captured integer rebound through nonlocal on every call."""


def make_counter(start, step=1):
    count = start

    def increment():
        nonlocal count
        count += step
        return count

    def reset(value):
        nonlocal count
        count = value

    return increment, reset


def run(rounds):
    tick, reset_tick = make_counter(0)
    tock, reset_tock = make_counter(1000, 3)
    total = 0
    for i in range(rounds):
        total += tick()
        total ^= tock()
        if i % 65536 == 65535:
            reset_tick(i & 255)
            reset_tock(total & 4095)
    return total, tick(), tock()


def main():
    total, tick, tock = run(5_000_000)
    print("counter", total, tick, tock)


main()
