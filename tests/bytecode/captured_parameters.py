def outer(a, b, /, c, *args, d=1, e, **kwargs):
    def inner():
        return a, c, args, d, kwargs

    return inner, b, e
