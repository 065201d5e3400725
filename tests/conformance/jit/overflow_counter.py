"""A captured integer crosses the limits of machine words inside a hot loop."""


def make_counter(start, step):
    value = start

    def advance():
        nonlocal value
        value += step
        return value

    return advance


def run(advance, times):
    last = None
    for _ in range(times):
        last = advance()
    return last


small = make_counter(0, 1)
print(run(small, 20000))
for start in (2**30, 2**31, 2**47, 2**53, 2**60, 2**61, 2**62, 2**63):
    up = make_counter(start - 3000, 1)
    down = make_counter(-start + 3000, -1)
    print(start, run(up, 2999), run(up, 2), run(up, 3000), run(down, 2999), run(down, 2), run(down, 3000))
big = make_counter(1, 2**58)
print(run(big, 5000), run(big, 1))
back = make_counter(2**70, -(2**58))
print(run(back, 4090), run(back, 10), run(back, 20), run(small, 1))
