# Operations that have met an integer beside a double on either side, and then meet two integers.


def sums(pairs):
    out = []
    for a, b in pairs:
        out.append(a + b)
    return out


def products(pairs):
    return [a * b for a, b in pairs]


def differences(pairs):
    total = 0
    for a, b in pairs:
        total = a - b
    return total


def quotients(pairs):
    out = []
    for a, b in pairs:
        try:
            out.append(a / b)
        except ZeroDivisionError as error:
            out.append(str(error))
    return out


def powers(pairs):
    return [a ** b for a, b in pairs]


def accumulated(a, b):
    s = 0
    for n in [a, b]:
        s += n
    return s


mixed = [(1, 1.5), (1.5, 1)] * 1500
whole = [(1, 2), (3, 4), (2 ** 60 + 1, 3)]
for f in (sums, products, differences, quotients, powers):
    f(mixed)
    print(f(whole[:2]), f(whole[2:]))
    f(mixed)
    print(f(whole))
print(quotients([(1, 0), (1.0, 0)]))

for _ in range(2):
    for i in range(1500):
        accumulated(1.5, 1)
    print(accumulated(0, 1), accumulated(1, 1), accumulated(1, 1), accumulated(2 ** 53, 1), accumulated(1, 0.5))


def known_left(values):
    out = []
    for i in range(len(values)):
        out.append(i * values[i] if i % 2 else values[i] * i)
    return out


print(known_left([0.5, 1] * 1500)[-2:], known_left([1, 2, 3, 2 ** 60])[-2:])
