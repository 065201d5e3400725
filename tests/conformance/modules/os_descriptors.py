# Files by their numbers.
import os

path = f"/tmp/freevar_descriptors_{id(os):x}"


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {str(error).replace(path, 'PATH')}"


number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
print(os.write(number, b"hello"), os.write(number, bytearray(b" world")), os.lseek(number, 0, os.SEEK_SET))
print(os.read(number, 5), os.read(number, 100), os.read(number, 1), os.lseek(number, -3, os.SEEK_END))
print(os.read(number, 0), os.read(number, 2), os.close(number))
for function, *args in ((os.read, number, 1), (os.write, number, b"x"), (os.close, number), (os.lseek, number, 0, 0)):
    print(attempt(function, *args))
print(attempt(os.open, path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
print(attempt(os.open, path + "/none", os.O_RDONLY).replace("/none", ""))
number = os.open(path, os.O_WRONLY | os.O_APPEND)
os.write(number, b"!\n")
print(attempt(os.read, number, 1))
os.close(number)
with os.fdopen(os.open(path, os.O_RDONLY), encoding="utf-8") as stream:
    print(repr(stream.read()))
with open(path, "w", opener=lambda path, flags: os.open(path, flags | os.O_TRUNC)) as stream:
    stream.write("by an opener")
with open(path, opener=os.open) as stream:
    print(stream.read())
for answer in (-1, "text"):
    print(attempt(open, path, opener=lambda path, flags: answer))
print(attempt(os.read, -1, -1), attempt(os.read, 1), attempt(os.write, 1, "text"), attempt(os.fdopen, "text"))
os.remove(path)
