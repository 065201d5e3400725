# While a bytearray asks what to join, its size is fixed.
def show(function, *args):
    try:
        print(function(*args))
    except BufferError as error:
        print("BufferError:", error)


array = bytearray(b",")


def growing():
    yield b"a"
    array.append(1)
    yield b"b"


def cutting():
    del array[:]
    yield b"a"


def keeping():
    yield b"a"
    array[0] = ord(";")
    yield array


class Items(list):
    def __iter__(self):
        array.clear()
        return iter([b"a", b"b"])


for items in (growing(), cutting(), Items([b"c"]), keeping(), [array, array], (array,), map(bytes, [[65], [66]])):
    show(array.join, items)
    print(array)
array += b"."
show(array.join, [b"x", b"y"])


def failing():
    yield b"a"
    raise LookupError("no more")


try:
    array.join(failing())
except LookupError as error:
    print(error)
array.append(33)
print(array)
show(b",".join, growing())
print(array)
