"""UnboundLocalError and an emptied cell, uncaught in nested functions."""


def make():
    count = 0

    def read():
        return count

    def clear():
        nonlocal count
        del count

    return read, clear


def broken(flag):
    if flag:
        value = 1
    return value


try:
    broken(False)
except UnboundLocalError as error:
    print(error)
read, clear = make()
print(read())
clear()
read()
