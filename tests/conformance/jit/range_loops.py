"""range loops in every direction, with big bounds, changed targets and early exits."""


def total(start, stop, step):
    t = 0
    for i in range(start, stop, step):
        t += i
    return t


print(
    total(0, 10000, 1), total(10000, 0, -1), total(0, 10000, 7), total(5, 5, 1), total(10, 0, 1), total(-5000, 5000, 3), total(0, -9999, -3)
)
print(total(2**62 - 3000, 2**62 + 3000, 1), total(2**63 - 100, 2**63 + 100, 3), total(10**20, 10**20 + 500, 1), total(0, 2**70, 2**69))


def changed(n):
    seen = 0
    for i in range(n):
        seen += i
        i = 10**9
    return seen, i


print(changed(4000))


def stop_rebound(n):
    count = 0
    for i in range(n):
        n = 0
        count += 1
    return count, n


print(stop_rebound(4000))


def nested(n):
    hits = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, min(j + 3, n)):
                if (i + j * k) % 7 == 0:
                    hits += 1
    return hits


print(nested(60))


def exits(n, limit):
    for i in range(n):
        if i == limit:
            break
    else:
        return "completed", i
    return "broken", i


print(exits(5000, 4000), exits(5000, 5000), exits(1, 0))


def while_loop(n):
    i = t = 0
    while i < n:
        i += 1
        if i % 3 == 0:
            continue
        t += i
    return t


print(while_loop(9000))


def captured_target(n):
    reads = 0
    get = lambda: i
    for i in range(n):
        reads += get()
    return reads, get()


print(captured_target(5000))


def range_value(n):
    r = range(n)
    t = 0
    for i in r:
        t += r[i] + len(r) + (i in r)
    for i in r:
        t -= r[-1 - i]
    return t


print(range_value(3000))
it = iter(range(3000))
print(sum([next(it) for _ in range(1000)]), next(it), len(list(it)))
for arg in (2.5, "a", None):
    try:
        total(0, arg, 1)
    except TypeError as error:
        print(error)
