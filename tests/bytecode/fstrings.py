def f(name, width):
    return f"{name!r:>{width}} and {width=}" "{literal}" f"{{}}"
