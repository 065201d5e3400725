"""A module."""
import math
import os.path as path
from functools import reduce, wraps as w

count: int = 0
total = math.sqrt(count)


def bump():
    global count
    count += 1


assert count, "message"
