"""global: reads, writes, creation, deletion, and declarations in several functions."""

count = 0
items = []


def increment(by=1):
    global count
    count += by
    return count


def create():
    global made, also
    made = "made"
    also = [made]


def remove():
    global made
    del made


def local_only():
    count = "local"
    items.append(count)
    return count


print(increment(), increment(5), count)
print(local_only(), count, items)
create()
print(made, also)
remove()
try:
    print(made)
except NameError as error:
    print(type(error).__name__, error)
try:
    remove()
except NameError as error:
    print(type(error).__name__, error)


def loop_global():
    global index
    for index in range(3):
        pass
    try:
        raise ValueError("v")
    except ValueError as index:
        pass


loop_global()
try:
    index
except NameError as error:
    print(error)


def define():
    global helper

    def helper():
        return "global helper"


define()
print(helper(), helper.__qualname__)


def nested():
    def inner():
        global deep
        deep = 1

    inner()
    return deep


print(nested(), deep)


def import_global():
    global math
    import math


import_global()
print(math.pi)
