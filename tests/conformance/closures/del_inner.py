"""del through nonlocal, in a loop, conditionally, and after rebinding."""


def make():
    value = 0

    def clear():
        nonlocal value
        del value

    def fill(x):
        nonlocal value
        value = x

    def read():
        return value

    def bump():
        nonlocal value
        value += 1

    return clear, fill, read, bump


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except UnboundLocalError as error:
        print(f.__name__, "UnboundLocalError", error)
    except NameError as error:
        print(f.__name__, "NameError", error)


clear, fill, read, bump = make()
for step in (read, clear, read, clear, bump):
    attempt(step)
attempt(fill, 41)
attempt(bump)
attempt(read)
cell = read.__closure__[0]
clear()
try:
    cell.cell_contents
except ValueError as error:
    print(error)
cell.cell_contents = "from outside"
attempt(read)
for n in range(3):
    fill(n)
    attempt(read)
    clear()
attempt(read)
