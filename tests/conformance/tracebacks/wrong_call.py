"""A call with wrong arguments fails at the caller; the callee has no frame."""


def area(width, height, *, unit="m"):
    return f"{width * height} {unit}2"


def room(sizes):
    return [area(*size) for size in sizes]


print(room([(2, 3), (4, 5)]))
print(room([(2, 3), (4, 5, 6)]))
