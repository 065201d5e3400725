"""A standard module that was not imported: the traceback asks about it."""


def area(r):
    return math.pi * r**2


print(area(2))
