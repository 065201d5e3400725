# Indices and slices of every sequence, in every form.
sequences = ["abcdef", b"abcdef", (0, 1, 2, 3, 4, 5), [0, 1, 2, 3, 4, 5], range(0, 60, 10)]
bounds = [None, 0, 2, -2, 6, -6, 100, -100]
steps = [None, 1, 2, -1, -3, 100, -100]
for sequence in sequences[2:4]:
    for step in steps:
        rows = [sequence[a:b:step] for a in bounds for b in bounds]
        print(step, len(rows), sum([len(r) for r in rows]), [r[0] for r in rows if r])
for sequence in sequences:
    print(sequence[0], sequence[-1], sequence[True], sequence[2:4], sequence[::-1], sequence[1::2], sequence[-2:], sequence[:-4])
    print(sequence[slice(None, None, -2)], sequence[slice(3)], sequence[5:1], sequence[5:1:-1], sequence[:], sequence[::])
    for index in [6, -7, 10**20, "x", None, 1.0, (1, 2)]:
        try:
            print(sequence[index])
        except (IndexError, TypeError) as error:
            print(type(error).__name__, error)
    for part in [slice(0, 2, 0), slice("a"), slice(1.5, 2), slice(10**20), slice(-(10**20), 10**20, 10**20)]:
        try:
            print(sequence[part])
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
print(slice(1), slice(1, 2), slice(None, "x", []), slice(1).indices(10), slice(-3, None, -1).indices(5), slice(None, None, -1).indices(0))
s = slice(1, 10, 3)
print(s.start, s.stop, s.step, s == slice(1, 10, 3), s < slice(2, None), s.indices(5), hash(s) == hash(slice(1, 10, 3)))
try:
    s.start = 5
except AttributeError as error:
    print(error)
try:
    s.indices(-1)
except ValueError as error:
    print(error)
try:
    slice(None, None, 0).indices(3)
except ValueError as error:
    print(error)
numbers = list(range(10))
del numbers[::3]
print(numbers)
numbers[1:3] = "xyz"
numbers[::2] = [None] * len(numbers[::2])
print(numbers)
del numbers[-2:], numbers[0]
numbers[10:] = [1, 2]
numbers[-100:0] = [0]
print(numbers)
for change in [slice(0, 6, 2), slice(None, None, -1)]:
    try:
        numbers[change] = [1]
    except ValueError as error:
        print(error)
try:
    numbers[1:2] = 5
except TypeError as error:
    print(error)
try:
    "abc"[0] = "x"
except TypeError as error:
    print(error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
