"""Unpacking into targets and out of iterables."""

a, b = 1, 2
a, b = b, a
print(a, b)
(a, b), [c, d] = "xy", {"k": 1, "l": 2}
print(a, b, c, d)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
head, *tail = [1]
print(start, end, head, tail)
a, (b, *c), *d = 1, "xyz", 4, 5
print(a, b, c, d)
[*everything] = {"a": 1}
(x,) = [7]
print(everything, x)
print([*range(3), *"ab", *{}], (*[1], *(2, 3)), {*[1, 2], *[2, 3]} == {1, 2, 3})
print({**{"a": 1, "b": 2}, "a": 3, **{"c": 4}})
t = 1, *[2, 3], 4
print(t)
grid = [[0, 0], [0, 0]]
grid[0][1], grid[1][0] = 5, 6
print(grid)
i, grid[i] = 1, "row"
print(i, grid)
x = y = z = []
x.append(1)
print(y, z, x is z)


def attempt(f):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, b, *c = v
    return a, b, c


def unpack_star_last(v):
    *a, b, c = v
    return a, b, c


for value in ([1], [1, 2, 3], "ab", 5, None, {}, {1: 2, 3: 4}, range(2), iter([1, 2, 3, 4])):
    attempt(lambda: unpack2(value))
for value in ([1], [1, 2], "abcd", 5, ()):
    attempt(lambda: unpack_star(value))
    attempt(lambda: unpack_star_last(value))
attempt(lambda: [*5])
attempt(lambda: (*None,))
attempt(lambda: {**[1]})
attempt(lambda: {*5})
attempt(lambda: {**{1: 2}, **{1: 3}})
