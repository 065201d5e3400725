"""Recursive functions of several shapes."""


def permutations(items):
    if len(items) <= 1:
        return [items]
    out = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1 :]
        for tail in permutations(rest):
            out.append(items[i : i + 1] + tail)
    return out


def flatten(value):
    if isinstance(value, list):
        out = []
        for v in value:
            out += flatten(v)
        return out
    return [value]


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def power_set(xs):
    if not xs:
        return [[]]
    rest = power_set(xs[1:])
    return rest + [[xs[0]] + r for r in rest]


def quicksort(xs):
    if len(xs) < 2:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def binary(n):
    return str(n) if n < 2 else binary(n // 2) + str(n % 2)


print(permutations("abc"))
print(len(permutations([1, 2, 3, 4])), permutations([1, 2, 3])[-1])
print(flatten([1, [2, [3, [4]], []], [[5]]]))
print(gcd(1071, 462), gcd(0, 5))
print(power_set([1, 2, 3]))
print(quicksort([5, 3, 8, 1, 9, 2, 5]))
print([binary(n) for n in (0, 1, 5, 255)])


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))
