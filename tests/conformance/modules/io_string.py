import io
import json
from io import StringIO


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as e:
        print(type(e).__name__, e)


file = StringIO('ab\ncd\r\nef\rgh')
print(list(file), file.tell(), file.seek(0), file.read(3), file.readline(), file.readlines(), repr(file.read()))
for newline in (None, '', '\n', '\r', '\r\n'):
    file = StringIO('ab\ncd\r\nef\rgh', newline=newline)
    print(repr(newline), repr(file.getvalue()), list(file))
    print(file.write('x\ny\r\nz\r'), repr(file.getvalue()), file.newlines)

file = StringIO()
for text in ('hello', ' ', 'world\n'):
    print(file.write(text), end=' ')
print(repr(file.getvalue()), file.tell(), repr(file.read()))
attempt(file.seek, 2)
attempt(file.write, 'XYZW')
attempt(file.getvalue)
attempt(file.seek, 15)
attempt(file.write, 'q')
attempt(file.getvalue)
for args in [(-1,), (1, 1), (0, 1), (0, 2), (1, 2), (0, 3), ('a',), (1.5,)]:
    attempt(file.seek, *args)
for size in (3, -1, 'a'):
    attempt(file.truncate, size)
attempt(file.getvalue)
attempt(file.seek, 1)
attempt(file.truncate)
attempt(file.getvalue)
attempt(file.writelines, ['a', 'b\n', 'c'])
attempt(file.getvalue)
attempt(file.seek, 0)
for size in (1, 0, None, -1, 'a'):
    attempt(file.read, size)
attempt(file.write, 3)
attempt(file.write, b'a')
attempt(file.fileno)
attempt(next, file)
print(file.readable(), file.writable(), file.seekable(), file.isatty(), file.closed, type(file))
print(file.encoding, file.errors, file.line_buffering, isinstance(file, io.TextIOBase), isinstance(file, io.IOBase))
with StringIO('x\ny') as file:
    print([line for line in file])
print(file.closed)
for function in (file.read, file.getvalue, file.tell, file.readable, file.close, file.__enter__, file.isatty):
    attempt(function)
attempt(next, file)
attempt(file.write, 'a')
for args in [(3,), (b'a',), ('a', 'z'), ('a', 3)]:
    attempt(StringIO, *args)
file = StringIO()
print('a', 1, file=file, sep='-', end='!')
json.dump([1, {'a': 2}], file)
print(file.getvalue(), StringIO(None).getvalue() == '', StringIO(initial_value='q').read())
file = StringIO('a\n\nb')
print(file.readlines(2), file.seek(0), file.readline(1), repr(file.readline(0)), file.readlines())
