def f():
    x = 1

    def g(x):
        nonlocal x
        x = 2

    return g
