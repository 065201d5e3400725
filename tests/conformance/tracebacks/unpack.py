"""Unpacking and iteration errors mark the target or the iterable."""


def pairs(rows):
    out = {}
    for row in rows:
        key, value = row
        out[key] = value
    return out


print(pairs([("a", 1), ("b", 2)]))
try:
    pairs(5)
except TypeError as error:
    print(error)
pairs([("a", 1), ("b", 2, 3)])
