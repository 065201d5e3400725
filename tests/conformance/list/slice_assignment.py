"""Assignment and deletion of items and slices."""


def fresh():
    return list(range(8))


def show(change):
    a = fresh()
    try:
        change(a)
        print(a)
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error, a)


def assign(index, value):
    def change(a):
        a[index] = value

    return change


def delete(index):
    def change(a):
        del a[index]

    return change


for index, value in [
    (0, "x"),
    (-1, "x"),
    (8, "x"),
    (-9, "x"),
    (slice(2, 4), ["a", "b", "c"]),
    (slice(2, 6), []),
    (slice(2, 2), "ins"),
    (slice(None), [0]),
    (slice(5, 2), ["here"]),
    (slice(None, None, 2), "abcd"),
    (slice(None, None, 2), "abc"),
    (slice(None, None, -1), range(8)),
    (slice(1, 100), (9,)),
    (slice(-3, None), {"k": 1}),
    (slice(2, 3), 5),
    (slice(0, 4, 3), [1]),
    ("k", 1),
    (slice(10, 20), [1]),
]:
    show(assign(index, value))
for index in [
    0,
    -1,
    8,
    slice(2, 5),
    slice(None, None, 3),
    slice(None, None, -2),
    slice(5, 2),
    slice(None),
    slice(100, 200),
    "x",
    None,
    slice(1, None, 10**20),
]:
    show(delete(index))
a = fresh()
a[1:3] = a
print(a)
a[:0] = a[-2:]
print(a)
a = b = [1, 2]
a[:] = [9]
print(a, b, a is b)
a += (5,)
a *= 2
print(a, b)
a[0], a[-1] = a[-1], a[0]
a[1] += 100
a[1:2] += [7]
print(a)
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, nested[0] is nested[1])
