"""Slicing of every sequence: bounds, steps, negative, huge, None."""

sequences = ["abcdefgh", list(range(8)), tuple(range(8)), b"abcdefgh", range(8)]
bounds = [
    slice(None),
    slice(2, 5),
    slice(-3, None),
    slice(None, -3),
    slice(None, None, 2),
    slice(None, None, -1),
    slice(5, 2),
    slice(5, 2, -1),
    slice(-100, 100),
    slice(100, -100, -3),
    slice(1, None, 3),
    slice(None, 0, -2),
    slice(10**30, None),
    slice(-(10**30), 10**30, 10**30),
]
for s in bounds:
    print(s, [sequence[s] for sequence in sequences])
text = "hello"
print(text[1:3], text[:], text[::-1], text[-1:], text[:-1], text[3:1], text[0:0] == "")
print(slice(1, 2) == slice(1, 2), slice(1, 10, 2).start, slice(5).stop, slice(5).step)
print(slice(None, None, -1).indices(5), slice(2, 100).indices(5), slice(-3, -1).indices(5))
for sequence in sequences:
    try:
        sequence[::0]
    except ValueError as error:
        print(error)
    try:
        sequence["a"]
    except TypeError as error:
        print(error)
    try:
        sequence[100]
    except IndexError as error:
        print(error)
    try:
        sequence["a":]
    except TypeError as error:
        print(error)
print([1, 2, 3][True], "abc"[False], [1, 2, 3][-3])
try:
    bounds[1]["x"]
except TypeError as error:
    print(error)
try:
    text[1.0]
except TypeError as error:
    print(error)
try:
    slice()
except TypeError as error:
    print(error)
