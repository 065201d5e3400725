"""Text files: writing, reading, lines, positions, line ends and encodings; and the errors of each."""

import io
import os
import pathlib


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, error.args)


directory = f'/tmp/freevar-text-{id(object())}'
os.makedirs(directory)
path = os.path.join(directory, 'file.txt')
with open(path, 'w') as file:
    print(file.mode, file.encoding.lower(), file.name == path, file.closed, file.newlines, file.errors, file.line_buffering)
    print(file.write('héllo\nworld\n'), file.tell())
    print('x', 'y', sep='-', file=file)
    file.writelines(['a\n', 'b\r\n', 'c'])
    attempt(file.read)
    attempt(file.write, 5)
    attempt(file.write, b'x')
print(file.closed)
for method in file.read, file.readline, file.flush, file.tell, file.__enter__:
    attempt(method)
attempt(file.write, 'x')
with open(path) as file:
    print(repr(file.read()), file.newlines)
with open(path, newline='') as file:
    print(file.readlines(), file.newlines)
with open(path) as file:
    for line in file:
        print(repr(line))
        attempt(file.tell)
        break
    print(file.read(3))
    file.seek(0)
    print(file.read(2), file.tell(), repr(file.readline()), file.tell(), file.read(4), file.tell())
    position = file.tell()
    file.read()
    file.seek(position)
    print(repr(file.readline()), file.seek(0, 2), file.seek(0, 1))
    for args in (1, 1), (-1,), (1, 2), (0, 7):
        attempt(file.seek, *args)
with open(path, 'r+') as file:
    file.write('HEX')
    file.seek(0)
    print(file.readline())
    file.truncate(3)
with open(path, 'a') as file:
    print(file.tell(), file.write('end'))
with open(path, 'a+') as file:
    print(file.tell(), file.seek(0), file.read())
with open(path, 'w', encoding='utf-16') as file:
    file.write('ab')
    file.write('cd')
print(open(path, encoding='utf-16').read(), os.path.getsize(path))
with open(path, 'w', encoding='latin-1') as file:
    attempt(file.write, '\u20ac')
    file.write('é')
attempt(lambda: open(path).read())
print(open(path, errors='replace').read() == '\ufffd', open(path, encoding='latin-1').read())
with open(path, 'w', newline='\r\n') as file:
    file.write('a\nb\n')
print(open(path, 'rb').read(), list(open(path)), list(open(path, newline='\r\n')))
with open(path, 'w') as file:
    for number in range(3000):
        print('line', number, 'ä' * (number % 7), file=file)
with open(path) as file:
    lines = file.readlines()
    print(len(lines), lines[-1], sum(map(len, lines)), file.tell() == os.path.getsize(path))
    file.seek(0)
    print(sum(len(line) for line in file), file.read())
for mode in 'q', 'rw', 'rb+t', '', 'r+r', 'U', 'bt':
    attempt(open, path, mode)
attempt(open, path, 'rb', encoding='utf-8')
attempt(open, path, 'r', 0)
attempt(open, path, newline='x')
attempt(open, path, 3)
attempt(open, 1.5)
attempt(open, path, encoding='nope')
attempt(open)
for opened in (open(pathlib.Path(path)), open(pathlib.Path(path), 'rb', 0), pathlib.Path(path).open(), open(path.encode()),
               io.FileIO(pathlib.Path(path))):
    print(type(opened.name).__name__, os.path.basename(opened.name))
    opened.close()
wrapper = io.TextIOWrapper(io.BytesIO(b'x\r\ny'))
print(repr(wrapper.read()), wrapper.encoding.lower())
print(issubclass(io.UnsupportedOperation, ValueError), io.open is open, open.__module__)
os.remove(path)
os.rmdir(directory)
