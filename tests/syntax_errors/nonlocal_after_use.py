def f():
    x = 1

    def g():
        print(x)
        nonlocal x
        x = 2

    return g
