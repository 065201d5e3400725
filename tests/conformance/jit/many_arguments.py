"""Calls of hot functions with seven to eleven arguments: recursive, with defaults and keywords, from native code, that raise."""


def seven(a, b, c, d, e, f, g):
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g


def eight(a, b, c, d, e, f, g, h=8):
    if a <= 0:
        return b + h
    return eight(a - 1, c, d, e, f, g, b, h + 1) + 1


def ten(a, b, c, d, e, f, g, h, i, j):
    return (a, b, c, d, e, f, g, h, i, j)[(a + j) % 10]


def eleven(a, b, c, d, e, f, g, h, i, j, k):
    return a - b + c - d + e - f + g - h + i - j + k


def fails(a, b, c, d, e, f, g, h, i):
    return a + b + c + d + e + f + g + h + i


def run(rounds):
    total = 0
    for n in range(rounds):
        total += seven(n, 1, 2, 3, 4, 5, 6) + eight(n % 5, 1, 2, 3, 4, 5, 6) + eight(2, *range(6), h=n % 3)
        total += ten(n, 1, 2, 3, 4, 5, 6, 7, 8, n % 7) + eleven(n, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
        total += ten(j=n, a=1, **dict(b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9))
    return total


print(run(1_500), run(3))
print(sum(map(seven, *[range(400)] * 7)), sorted(range(12), key=lambda n: ten(n, 9, 8, 7, 6, 5, 4, 3, 2, 1))[:5])


def caught(rounds):
    seen = []
    for n in range(rounds):
        try:
            fails(1, 2, 3, 4, 5, 6, 7, 8, 9 if n % 400 else "nine")
        except TypeError as error:
            seen.append(str(error))
    return seen


print(caught(1_300))
for arguments in (range(7), range(9)):
    try:
        print(eight(*arguments), ten(*arguments))
    except TypeError as error:
        print(error)
print(eight(1.5, *range(6), 0.25), seven(*[0.5] * 7))
