def f(xs):
    return [lambda: x for x in xs if x]


def shadowed(x):
    pairs = {k: v for k, v in x}
    return [x for x in pairs], x


functions = [lambda: i for i in range(3)]
