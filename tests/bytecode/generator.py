def plain(a):
    b = yield a
    return b


def captured(limit):
    def count():
        for i in range(limit):
            if i:
                yield i

    return count


def inside_try(x):
    try:
        y = yield x
    except ValueError as error:
        yield error
    finally:
        yield
    while True:
        yield y


def never():
    return
    yield


unusual = lambda: (yield 1)
