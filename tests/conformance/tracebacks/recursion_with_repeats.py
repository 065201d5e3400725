# An uncaught RecursionError of one function and of two that alternate: repeated lines are counted, not printed.
import sys

sys.setrecursionlimit(60)


def down(n):
    return down(n + 1)


def ping(n):
    if n < 0:
        return n
    return pong(n + 1)


def pong(n):
    return ping(n)


try:
    ping(0)
except RecursionError as error:
    print(error)
down(0)
