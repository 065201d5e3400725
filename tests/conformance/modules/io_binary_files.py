"""Binary files: buffers, positions, reading and writing in one file; and what files say when they are not there."""

import os


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)).replace(directory, 'D'))
    except Exception as error:
        filename = getattr(error, 'filename', None)
        print(type(error).__name__, str(error).replace(directory, 'D'), getattr(error, 'errno', None),
              filename and filename.replace(directory, 'D'))


directory = f'/tmp/freevar-binary-{id(object())}'
os.makedirs(directory)
path = os.path.join(directory, 'file')
with open(path, 'wb') as file:
    print(file.mode, file.writable(), file.readable(), file.seekable())
    print(file.write(b'h\xc3\xa9llo\nworld\r\nlast'), file.tell())
    attempt(file.read)
    attempt(file.write, 'text')
with open(path, 'rb') as file:
    print(file.read(3), file.readline(), file.tell(), file.peek()[:3], file.read1(2))
    print(file.seek(-3, 2), file.read(), file.read(), file.readline())
    attempt(file.write, b'x')
    attempt(file.seek, 0, 5)
    file.seek(0)
    print(list(file))
    file.seek(0)
    print(file.readline(2), file.readlines(4), file.readlines())
for method in file.read, file.readline, file.tell, file.readlines, file.peek:
    attempt(method)
with open(path, 'w+b') as file:
    file.write(b'abc' * 5)
    file.seek(3)
    print(file.read(4), file.tell())
    file.write(b'ZZ')
    print(file.tell(), file.read(2))
    file.seek(0)
    print(file.read(), file.truncate(4), file.tell(), file.seek(0), file.read())
with open(path, 'rb', buffering=0) as file:
    print(file.read(2), file.tell(), file.readall(), type(file).__name__)
with open(path, 'ab') as file:
    file.write(b'!' * 20000)
    file.write(b'?')
print(os.path.getsize(path), open(path, 'rb').read()[-3:])
attempt(open, path, 'x')
attempt(open, path + '/below')
attempt(open, directory + '/none')
attempt(open, directory)
attempt(open, directory, 'w')
attempt(open, 'a\0b')
attempt(os.remove, directory + '/none')
attempt(os.mkdir, directory)
attempt(os.rmdir, directory)
attempt(os.rename, directory + '/none', directory + '/other')
attempt(os.listdir, directory)
attempt(os.stat, directory + '/none')
os.makedirs(directory + '/a/b/c')
with open(directory + '/a/file', 'w') as file:
    file.write('not flushed')
    file.flush()
    print(os.path.getsize(directory + '/a/file'))
os.replace(directory + '/a/file', directory + '/a/b/moved')
for place, directories, files in os.walk(directory):
    print(place.replace(directory, 'D'), sorted(directories), sorted(files))
print(os.path.isdir(directory), os.path.isfile(path), os.path.exists(directory + '/none'), os.path.islink(path))
print(sorted(entry.name for entry in os.scandir(directory) if entry.is_dir()))
attempt(os.makedirs, directory + '/a/b')
os.makedirs(directory + '/a/b', exist_ok=True)
os.remove(directory + '/a/b/moved')
os.remove(path)
os.removedirs(directory + '/a/b/c')
print(os.path.exists(directory))
