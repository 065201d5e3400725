"""Several captured variables of different types are updated by hot inner functions."""


def machine():
    pc, acc, flag, trace = 0, 1, False, []
    ratio = 1.0
    label = ""

    def tick():
        nonlocal pc, acc, flag, ratio, label
        pc += 1
        acc = acc * 3 % 65521
        flag = not flag
        ratio = ratio / 2 if flag else ratio * 2.5
        if ratio > 1e6:
            ratio = 1.0
        if pc % 1000 == 0:
            label += chr(97 + pc // 1000)
            trace.append((pc, acc))
        return acc if flag else -acc

    def state():
        return pc, acc, flag, round(ratio, 9), label, trace

    return tick, state


tick, state = machine()
total = 0
for _ in range(6000):
    total += tick()
print(total, state())
other, other_state = machine()
for _ in range(10):
    other()
print(other_state(), state()[0])


def swap_loop(n):
    a, b, c = 1, "two", 3.0

    def rotate():
        nonlocal a, b, c
        a, b, c = b, c, a

    for _ in range(n):
        rotate()
    return a, b, c


print(swap_loop(3000), swap_loop(3001), swap_loop(3002))


def three_levels(n):
    total = 0

    def middle(k):
        part = 0

        def inner(x):
            nonlocal total, part
            part += x
            total += part
            return part

        for i in range(k):
            inner(i)
        return part

    return sum([middle(i % 20) for i in range(n)]), total


print(three_levels(400))


def bank(n):
    balances = [100] * 5
    failures = 0

    def transfer(a, b, amount):
        nonlocal failures
        if balances[a] < amount:
            failures += 1
            return False
        balances[a] -= amount
        balances[b] += amount
        return True

    done = 0
    for i in range(n):
        if transfer(i % 5, (i * 3 + 1) % 5, i * 7 % 60):
            done += 1
    return done, failures, balances, sum(balances)


print(bank(4000))


def shared_between(n):
    hits = 0

    def a():
        nonlocal hits
        hits += 1
        return b() if hits % 3 else hits

    def b():
        nonlocal hits
        hits += 2
        return a() if hits % 5 == 0 else -hits

    return sum([a() for _ in range(n)]), hits


print(shared_between(2000))
