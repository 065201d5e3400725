import io
from io import BytesIO


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as e:
        print(type(e).__name__, e)


file = BytesIO(b'ab\ncd\r\nx')
attempt(list, file)
attempt(file.seek, 1)
attempt(file.read, 3)
attempt(file.readline)
attempt(file.readlines)
attempt(file.read)
attempt(file.write, b'zz')
attempt(file.getvalue)
for args in [(-3, 2), (-1, 1), (0, 1), (-100, 1), (-1,), (0, 5), ('a',)]:
    attempt(file.seek, *args)
attempt(file.write, b'QQ')
attempt(file.getvalue)
for value in ('a', 3, None):
    attempt(file.write, value)
for value in ('a', 3, None, b'bytes'):
    attempt(lambda value: BytesIO(value).read(), value)
attempt(file.truncate, 2)
attempt(file.truncate, -1)
attempt(file.seek, 6)
attempt(file.write, b'!')
attempt(file.getvalue)
attempt(file.tell)
attempt(file.writelines, [b'1', b'2'])
attempt(file.getvalue)
attempt(file.seek, 0)
attempt(file.read1, 2)
attempt(file.readline, 2)
attempt(file.read, 'a')
attempt(file.fileno)
attempt(file.detach)
print(file.readable(), file.writable(), file.seekable(), file.isatty(), file.closed, type(file))
print(isinstance(file, io.IOBase), isinstance(file, io.BufferedIOBase), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
with file as same:
    print(same is file)
functions = [
    file.read, file.getvalue, file.tell, file.readable, file.flush, file.readline, file.close, file.isatty,
]
for function in functions:
    attempt(function)
attempt(file.write, b'')
attempt(file.seek, 0)
print(file.closed)
