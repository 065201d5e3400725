"""bytearray: items and slices, read, assigned and deleted."""


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as error:
        print(what, "->", type(error).__name__, error)


def changed(key, value):
    array = bytearray(b"0123456789")
    array[key] = value
    return array


def without(key):
    array = bytearray(b"0123456789")
    del array[key]
    return array


array = bytearray(b"0123456789")
print(array[0], array[-1], array[True], array[2:5], array[::-1], array[::3], array[7:2], array[:] is array)
print(changed(0, 255), changed(-1, 0), changed(True, 7))
for key, value in [
    (slice(2, 5), b"xyz"),
    (slice(2, 5), b""),
    (slice(2, 5), b"longer than before"),
    (slice(5, 2), b"in between"),
    (slice(0, 0), bytearray(b"front")),
    (slice(100, None), [1, 2]),
    (slice(None), range(3)),
    (slice(None, None, 2), b"abcde"),
    (slice(None, None, -3), b"abcd"),
    (slice(8, 2, -2), iter([65, 66, 67])),
    (slice(2, 4), memoryview(b"ABCDEF")[::3]),
]:
    print(key, changed(key, value))
for key in [0, -1, 5, slice(2, 5), slice(None), slice(0, 3), slice(7, None), slice(None, None, 2), slice(None, None, -1),
            slice(8, 1, -3), slice(5, 2)]:
    print(key, without(key))
array[1:3] = array
print(array)
array[:] = array[::-1]
print(array)

for what, action in {
    "read beyond": lambda: array[100],
    "read text": lambda: array["a"],
    "read float": lambda: array[1.5],
    "read big": lambda: array[2**70],
    "set beyond": lambda: changed(10, 1),
    "set 256": lambda: changed(0, 256),
    "set text": lambda: changed(0, "a"),
    "set bytes": lambda: changed(0, b"a"),
    "set by text": lambda: changed("a", 1),
    "slice to int": lambda: changed(slice(0, 2), 5),
    "slice to text": lambda: changed(slice(0, 2), "ab"),
    "slice to None": lambda: changed(slice(0, 2), None),
    "slice to big items": lambda: changed(slice(0, 2), [256]),
    "steps to another size": lambda: changed(slice(0, 4, 2), b"abc"),
    "no step": lambda: changed(slice(0, 4, 0), b"abc"),
    "delete beyond": lambda: without(10),
    "delete text": lambda: without("a"),
}.items():
    attempt(what, action)

# Iterating sees what changes meanwhile.
array = bytearray(b"abc")
seen = []
for byte in array:
    seen.append(byte)
    if len(array) < 6:
        array.append(byte + 10)
print(seen, list(reversed(array)), type(iter(array)).__name__)
first, *rest = array
print(first, rest)

for part in slice(None, None, 2), slice(1, -1, 3), slice(None, None, -1), slice(2, 4), slice(5, 2, -2), slice(9, 9, 2):
    array = bytearray(b'abcdefgh')
    array[part] = b''
    print(part, array)
    array = bytearray(b'abcdefgh')
    with memoryview(array):
        try:
            array[part] = b''
            print(array)
        except BufferError as error:
            print(error)
