"""An uncaught exception at module level: a part of the line is marked."""

values = [1, 2, 3]
print("before")
total = values[0] + values[1] * (values[5] - 1)
print("never")
