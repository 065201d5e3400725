# Tracebacks pass through generators like through functions.
def inner(n):
    yield n
    return 10 / (n - n)


def middle(n):
    yield from inner(n)


def outer(n):
    for x in middle(n):
        yield (
            x
            + 1
        )


def consume():
    return sum(
        y * 2
        for y in outer(3)
    )


try:
    consume()
except ZeroDivisionError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_lineno)
        tb = tb.tb_next
consume()
