"""bytearray: the methods and operators that change it."""


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as error:
        print(what, "->", type(error).__name__, error)


array = bytearray(b"abc")
same = array
array.append(100)
array.extend(b"ef")
array.extend([103, True])
array.extend(bytearray(b"h"))
array.extend(memoryview(b"xij")[1:])
array.extend(n for n in range(48, 51))
print(array, len(array), same is array)
array.insert(0, 42)
array.insert(-1, 43)
array.insert(100, 44)
array.insert(-100, 45)
print(array)
print(array.pop(), array.pop(0), array.pop(-2), array)
array.remove(97)
array.reverse()
print(array, array.copy() == array, array.copy() is array)
array += b"++"
array += bytes(array)
print(array, same is array)
array *= 2
print(len(array), same is array)
array *= 0
print(array, same is array)
array += bytearray(3)
array.clear()
array.clear()
print(array, bool(array), bool(bytearray(1)))

for what, action in {
    "append 256": lambda: array.append(256),
    "append -1": lambda: array.append(-1),
    "append big": lambda: array.append(2**70),
    "append text": lambda: array.append("a"),
    "append None": lambda: array.append(None),
    "extend text": lambda: array.extend("ab"),
    "extend gaps": lambda: array.extend(memoryview(b"ij")[::-1]),
    "extend int": lambda: array.extend(5),
    "extend 256": lambda: array.extend([1, 256]),
    "extend text item": lambda: array.extend([1, "a"]),
    "insert text": lambda: array.insert("a", 1),
    "insert 300": lambda: array.insert(1, 300),
    "pop empty": lambda: array.pop(),
    "pop beyond": lambda: bytearray(b"a").pop(5),
    "remove absent": lambda: bytearray(b"a").remove(98),
    "remove 300": lambda: bytearray(b"a").remove(300),
    "remove text": lambda: bytearray(b"a").remove("a"),
    "add int": lambda: bytearray(b"a") + 5,
    "add text": lambda: bytearray(b"a") + "a",
    "iadd itself": lambda: (one := bytearray(b"a")).__iadd__(one),
    "extend by itself": lambda: ((one := bytearray(b"a")).extend(one), one),
    "iadd text": lambda: bytearray(b"a").__iadd__("a"),
    "times text": lambda: bytearray(b"a") * "a",
}.items():
    attempt(what, action)
print(array)


class Index:
    """Cuts the array while it says which byte it is."""

    def __index__(self):
        del array[1:]
        return 65


array = bytearray(b"abcdef")
attempt("item of a cut array", lambda: array.__setitem__(3, Index()))
print(array)
array.append(Index())
print(array)

# Taking from the front and adding at the end, as a buffer does.
buffer = bytearray()
taken = []
for number in range(200):
    buffer += b"%d;" % number
    while (end := buffer.find(b";")) >= 0 and len(buffer) > 20:
        taken.append(int(buffer[:end]))
        del buffer[: end + 1]
print(len(taken), sum(taken), buffer)
