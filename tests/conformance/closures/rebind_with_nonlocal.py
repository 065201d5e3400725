"""Augmented assignment of a captured list mutates and rebinds; of immutable values it rebinds."""


def lists():
    xs = [1]
    alias = xs

    def extend(values):
        nonlocal xs
        xs += values

    def replace(values):
        nonlocal xs
        xs = xs + values

    extend([2])
    print(xs, alias, xs is alias)
    replace([3])
    print(xs, alias, xs is alias)
    extend("ab")
    print(xs, alias)


lists()


def immutables():
    n, t, s, f = 1, (1,), "s", 1.5

    def grow():
        nonlocal n, t, s, f
        n <<= 3
        t += (n,)
        s *= 2
        f /= 2
        return n, t, s, f

    print(grow())
    print(grow())
    return n, t, s, f


print(immutables())


def failing():
    t = ([1], 2)

    def bad():
        nonlocal t
        t[0] += [5]

    try:
        bad()
    except TypeError as error:
        print(error)
    print(t)


failing()
