# What is thrown in has the line where the generator waits.
def waits():
    x = 1
    y = yield x
    yield y


def delegates():
    yield from waits()


g = delegates()
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_lineno)
        tb = tb.tb_next
g = waits()
g.throw(KeyError("before the start"))
