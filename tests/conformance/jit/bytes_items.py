"""Items of bytes objects and byte arrays in hot loops."""


def checksum(data):
    a, b = 1, 0
    for i in range(len(data)):
        a = (a + data[i]) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def sieve(n):
    flags = bytearray([1]) * n
    flags[0] = flags[1] = 0
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = 0
    return flags


def invert(data, out):
    for i in range(len(data)):
        out[i] = data[i] ^ 255
    return out


def last(data, n):
    s = 0
    for i in range(n):
        s += data[-1] + data[-2]
    return s


def spread(data, values):
    for i in range(len(values)):
        data[i] = values[i]


def grow(n):
    out = bytearray()
    s = 0
    for i in range(n):
        out.append(i & 255)
        out += b"xy"
        s += out[i] + out[-1]
        out[i] = (out[i] + 1) & 255
    return s, len(out), checksum(out)


text = bytes(range(256)) * 3
for n in range(10):
    print(checksum(text[n:]), checksum(bytearray(text[n:])))
print(sum(sieve(2000)), [i for i in range(60) if sieve(60)[i]])
for n in range(10):
    out = invert(text, bytearray(len(text)))
print(out[:4], out[-3:], checksum(out))
print(last(text, 500), last(out, 500))
print(grow(600))

target = bytearray(100)
for n in range(40):
    spread(target, [n] * 100)
print(target[0], target[99])
for bad in 256, -1, 2**70, 1.0, "a", None:
    try:
        spread(target, [1, 2, bad, 4])
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e, list(target[:4]))
spread(target, [True, False, True])
print(list(target[:4]))
try:
    spread(bytes(4), [1])
except TypeError as e:
    print(e)


def every(data, n):
    caught = s = 0
    for i in range(n):
        try:
            s += data[i]
        except IndexError as e:
            caught, message = caught + 1, str(e)
    return s, caught, message


for data in b"abc", bytearray(b"abc"):
    for n in range(3):
        print(every(data, 200))


def view_and_array(data, view, n):
    s = 0
    for i in range(n):
        view[0] = i & 127
        s += data[0]
        data[1] = i & 63
        s += view[1]
    return s


data = bytearray(4)
print(view_and_array(data, memoryview(data), 500), data)
try:
    with memoryview(data):
        data.append(1)
except BufferError as e:
    print(e)
