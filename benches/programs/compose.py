"""A chain of composed functions, built once by folding and applied many times."""


def identity(x):
    return x


def compose(f, g):
    def composed(x):
        return f(g(x))

    return composed


def scale(k):
    return lambda x: x * k


def shift(k):
    return lambda x: x + k


def wrap(modulus):
    return lambda x: x % modulus


def chain(functions):
    result = identity
    for f in functions:
        result = compose(f, result)
    return result


def main():
    step = chain([scale(3), shift(7), wrap(65_521), scale(5), shift(-11), wrap(32_749)])
    x = 1
    checksum = 0
    for i in range(1_600_000):
        x = step(x + i)
        checksum = (checksum * 31 + x) & 0xFFFFFFFF
    print("compose", x, checksum)


main()
