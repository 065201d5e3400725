"""An arithmetic error deep in small hot closures names each of them, once for each call."""


def divider(d):
    return lambda x: x // d()


def countdown(start):
    left = start

    def step():
        nonlocal left
        left -= 1
        return left

    return step


def apply(f, n):
    total = 0
    for i in range(n):
        total += f(i)
    return total


print(apply(divider(countdown(6000)), 5000))
print(apply(divider(countdown(3000)), 5000))
