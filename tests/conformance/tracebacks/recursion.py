"""Repeated frames of endless recursion are folded."""

import sys

sys.setrecursionlimit(120)


def descend(n):
    return descend(n + 1) + 1


descend(0)
