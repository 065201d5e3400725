# What a chain of `yield from` does to the exception that is being handled, and to the depth of calls.
import sys


def through(gen):
    yield from gen


# A handled exception is the generator's own, and its callee sees it.
def handling(inner):
    try:
        1 / 0
    except ZeroDivisionError:
        yield from inner
        print("still", repr(sys.exception()))
    print("then", sys.exception())


def asks():
    for _ in range(3):
        yield repr(sys.exception())


gen = handling(through(through(asks())))
for item in through(through(gen)):
    print(item, sys.exception())
try:
    raise KeyError("outside")
except KeyError:
    print(list(through(through(asks()))))


# The depth of calls counts the generators between.
def depth_left(n=0):
    try:
        return depth_left(n + 1)
    except RecursionError:
        return n


def measuring():
    yield 0
    yield depth_left()
    yield depth_left()


def wrapped(n):
    gen = measuring()
    for _ in range(n):
        gen = through(gen)
    return gen


plain, deep = list(wrapped(0)), list(wrapped(100))
print(plain[1] == plain[2], deep[1] == deep[2], plain[1] - deep[1] >= 0)
