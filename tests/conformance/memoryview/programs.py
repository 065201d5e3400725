"""memoryview: parts without copies, writing through views, views of files and structures."""

import io
import struct
from array import array


def checksum(view):
    total = 0
    for byte in view:
        total = (total * 31 + byte) % 65521
    return total


data = bytearray(range(256)) * 4
with memoryview(data) as view:
    print(checksum(view), checksum(view[::2]), checksum(view[512:]), checksum(view[::-1]))
    view[0:4] = b"\xff" * 4
    view[10::100] = bytes(len(view[10::100]))
    for at in range(20, 30):
        view[at] ^= 0xFF
print(checksum(data), data[:32].hex(" "))
data.append(1)

# Records in a buffer.
record = struct.Struct("<HhB3x")
buffer = bytearray(record.size * 5)
for number in range(5):
    record.pack_into(buffer, number * record.size, number * 1000, -number, number)
print(buffer.hex(), list(record.iter_unpack(buffer)))
with memoryview(buffer) as view:
    for start in range(0, len(view), record.size):
        print(struct.unpack_from("<Hh", view, start), bytes(view[start + 4 : start + 5]))
    words = view.cast("H")
    words[0] = 513
    print(words.tolist()[:4], words.shape, view[:2].tolist())
    words.release()
print(buffer[:4])

# A matrix over an array.
cells = array("i", range(12))
with memoryview(cells) as row, row.cast("B") as plain, plain.cast("i", (3, 4)) as matrix:
    print(matrix.shape, matrix.strides, matrix[1, 2], matrix[-1, -1], matrix.tolist())
    matrix[2, 0] = 80
    print(sum(matrix[y, x] for y in range(3) for x in range(4)), matrix.c_contiguous, matrix.f_contiguous)
print(cells)

# Files read into what is there, and are written from parts of it.
target = bytearray(8)
stream = io.BytesIO(b"0123456789ab")
while count := stream.readinto(target):
    print(count, target)
out = io.BytesIO()
print(out.write(memoryview(b"abcdef")[1:4]), out.write(array("H", [65])), out.getvalue())
try:
    io.BytesIO(b"x").readinto(b"constant")
except TypeError as error:
    print(error)
print({memoryview(b"ab"): 1}[b"ab"], memoryview(b"ab") in {b"ab"}, memoryview(b"abc")[1:] == b"bc")
