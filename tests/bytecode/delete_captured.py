def f():
    x = 1

    def read():
        return x

    del x
    return read
