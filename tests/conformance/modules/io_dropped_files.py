"""Files that a program drops without closing them: what was written is there, and their descriptors are free again."""

import gc
import io
import os

path = f'/tmp/freevar-dropped-{id(object())}'


def write(text):
    open(path, 'a').write(text)


write('one\n')
print(open(path).read(), end='')
for number in range(1100):
    io.FileIO(path)
for number in range(100):
    open(path, 'ab', buffering=0).write(b'.')
print(os.path.getsize(path))
print(all(hasattr(kind, '__del__') for kind in (io.FileIO, io.BytesIO)) or hasattr(io.FileIO, '__del__'))


class Noticed(io.FileIO):
    closed_by = []

    def close(self):
        Noticed.closed_by.append('close')
        super().close()

    def flush(self):
        Noticed.closed_by.append('flush')
        super().flush()


def drop():
    Noticed(path)


def deep(depth, run):
    return run() if depth == 0 else deep(depth - 1, run)


deep(30, drop)
gc.collect()
print(Noticed.closed_by)

raw = io.FileIO(path, 'w')
raw.flush = lambda: (_ for _ in ()).throw(OSError('no more'))
try:
    raw.close()
except OSError as error:
    print(error, raw.closed)
try:
    io.FileIO('/nowhere/at/all')
except FileNotFoundError as error:
    print(error)
os.remove(path)
