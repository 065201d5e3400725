"""A reraised exception keeps the line where it was raised; finally blocks run on the way."""


def fail(n):
    if n == 0:
        raise IndexError("bottom", n)
    try:
        return fail(n - 1)
    except IndexError as error:
        print("seen at", n, error.args)
        raise
    finally:
        print("leaving", n)


try:
    fail(1)
except IndexError:
    print("caught once")
fail(2)
