def delegate(it):
    result = yield from it
    return result


def inside_try(it):
    try:
        yield from it
    except LookupError:
        return (yield from it)
