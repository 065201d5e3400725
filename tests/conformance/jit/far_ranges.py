# Ranges whose bounds are small, as compiled code expects, and others, near and beyond the ends of machine integers.
def total(start, stop, step_at):
    result = 0
    for i in range(start, stop):
        result += (i + step_at) * (i + step_at + 1) // 2 + i
        if i - start > 400:
            break
    return result


for start in (0, -200, 2**28 - 200, 2**28, 2**29, 2**31, 2**32, 2**40, 2**60, 2**61 - 100, 2**62 - 100, 2**62, 2**63, 2**70):
    for _ in range(3):
        got = [total(start + k, start + 1000 + k, k) for k in range(12)]
    print(start, got[0], got[-1])


def nested(n, inner):
    found = 0
    for i in range(n):
        for j in range(inner):
            found += i * j
            if j == 5:
                break
    return found


print(nested(2000, 10), nested(2000, 2**28 - 1), nested(2000, 2**28), nested(2000, 2**50), nested(2000, 2**62))


def down(start, n):
    return sum(i * i for i in range(start, start - n, -1))


print([down(start, 1500) for start in (0, 10, 2**28 + 5, 2**40, 2**62 + 10)])


def long(stop):
    last = 0
    for i in range(2**28 - 2000, stop):
        last = i * i - i
    return last


print(long(2**28), long(2**28 + 2000), long(2**28 + 3000), long(0))
