"""Frames that alternate are not folded; three equal frames are all shown."""


def ping(n):
    return pong(n)


def pong(n):
    if n == 0:
        return [][n]
    return ping(n - 1)


def count(n):
    if n == 0:
        raise ValueError("end of count")
    count(n - 1)


try:
    ping(2)
except IndexError as error:
    print("caught", error)
    count(5)
