"""Buffers and text over files that are neither of the host nor complete: raw classes, other buffers, detached ones."""

import io


class Drip(io.RawIOBase):
    """Gives two bytes at a time."""

    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), len(self.data), 2)
        buffer[:count] = self.data[:count]
        self.data = self.data[count:]
        return count


class Sink:
    """The least that text can be written to."""

    closed = False

    def __init__(self):
        self.pieces = []
        self.flushes = 0

    def readable(self):
        return False

    def seekable(self):
        return False

    def writable(self):
        return True

    def write(self, data):
        self.pieces.append(bytes(data))
        return len(data)

    def flush(self):
        self.flushes += 1

    def close(self):
        self.closed = True


def attempt(label, run):
    try:
        print(label, run())
    except Exception as error:
        print(label, type(error).__name__, error)


text = b'one\ntwo\nthree'
for make in Drip, io.BytesIO, lambda data: io.BufferedReader(Drip(data)):
    print(io.BufferedReader(make(text)).read(), io.BufferedReader(make(text)).readlines())
    print(io.BufferedReader(make(text)).read(5), repr(io.TextIOWrapper(make(text), 'ascii').read()))
    print(list(io.TextIOWrapper(make(text), 'ascii')), io.TextIOWrapper(make(text), 'ascii').readline())

reader = io.BufferedReader(io.BytesIO(b'abc'))
print(reader.readable(), reader.writable(), reader.seekable())
writer = io.BufferedWriter(io.BytesIO())
print(writer.readable(), writer.writable(), writer.seekable())
both = io.BufferedRandom(io.BytesIO(b'abc'))
print(both.readable(), both.writable(), both.truncate(1), both.read())
attempt('truncate', lambda: reader.truncate(0))
attempt('write', lambda: reader.write(b''))
attempt('read', lambda: writer.read())
attempt('detach', lambda: type(writer.detach()).__name__)
for name in 'detach', 'flush', 'close', 'tell':
    attempt(name, lambda: getattr(writer, name)())
attempt('closed', lambda: writer.closed)
attempt('repr', lambda: repr(writer))

pair = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b'one\ntwo\n'), io.BytesIO()), 'ascii')
line = pair.readline()
print(repr(line), pair.write(line), repr(pair.readline()))

for options in {}, {'write_through': True}, {'line_buffering': True}:
    sink = Sink()
    out = io.TextIOWrapper(sink, 'ascii', **options)
    out.write('a')
    out.write('b\n')
    before = sink.flushes
    out.flush()
    print(options, before, sink.flushes, b''.join(sink.pieces))


class Words(io.TextIOWrapper):
    pass


class Bytes(io.BufferedReader):
    pass


class Raw(io.FileIO):
    pass


raw = Raw('/etc/hostname')
buffer = Bytes(raw)
words = Words(buffer, 'utf-8')
print(raw, buffer, words)
del raw.name
print(type(raw).__name__ in repr(raw), ' fd=' in repr(raw), buffer, words)
words.close()
print(raw, buffer, words)

for mode in 0, None, 'q', 'rw':
    attempt('mode', lambda: io.FileIO('/etc/hostname', mode))
