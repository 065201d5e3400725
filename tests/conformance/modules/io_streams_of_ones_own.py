# Streams that a program derives from the bases of io, and what the bases themselves can do.
import io


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data, self.at, self.reads = data, 0, []

    def readable(self):
        return True

    def seekable(self):
        return True

    def seek(self, offset, whence=0):
        self.at = (0, self.at, len(self.data))[whence] + offset
        return self.at

    def readinto(self, buffer):
        count = min(len(buffer), len(self.data) - self.at)
        buffer[:count] = self.data[self.at:self.at + count]
        self.at += count
        self.reads.append(count)
        return count


class Sink(io.RawIOBase):
    def __init__(self):
        self.written = []

    def writable(self):
        return True

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


source = Source(b"hello\nworld\nx")
for attempt in (lambda: source.read(3), source.readline, lambda: source.readline(2), source.readall, source.read,
                source.readlines, source.tell, lambda: source.seek(-2, 2), lambda: list(source), source.readable):
    show(attempt)
print(source.reads[-3:], source.closed, source.close(), source.closed)
show(lambda: io.BufferedReader(Source(b"hello\nworld")).readline())
show(lambda: io.BufferedReader(Source(b"hello\nworld")).read())
show(lambda: io.BufferedReader(Source(b"hello\nworld")).peek(4))
show(lambda: io.TextIOWrapper(io.BufferedReader(Source("h\u00e9llo\r\nworld".encode())), "utf-8").read())
sink = Sink()
with io.BufferedWriter(sink) as buffered:
    buffered.write(b"abc")
    buffered.write(b"def")
print(b"".join(sink.written), sink.closed)
sink = Sink()
text = io.TextIOWrapper(io.BufferedWriter(sink), encoding="utf-8")
print("x\u00e9", 5, file=text, flush=True)
print(b"".join(sink.written))
show(lambda: io.BufferedReader(Sink()))
show(lambda: io.BufferedWriter(Source(b"")))
show(lambda: io.BufferedRandom(Sink()))


class Nothing(io.RawIOBase):
    def readinto(self, buffer):
        return None


class Strange(io.RawIOBase):
    def read(self, size=-1):
        return "text"


show(Nothing().read)
show(lambda: Nothing().read(5))
show(Strange().readall)
show(Strange().readline)


class Lines(io.IOBase):
    def __init__(self):
        self.lines = [b"a\n", b"b\n", b"c\n"]

    def readline(self):
        return self.lines.pop(0) if self.lines else b""


show(lambda: list(Lines()))
show(lambda: Lines().readlines(3))
with Lines() as lines:
    print(next(lines))
show(lambda: (lines.closed, lines.readable(), lines.writable(), lines.seekable()))
show(lambda: lines.flush())
show(lambda: lines.__enter__())

print("bases")
ARGUMENTS = {"write": ("",), "seek": (0,), "readinto": (bytearray(1),), "readinto1": (bytearray(1),), "writelines": ([],)}
for kind in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    print(kind, [base.__name__ for base in kind.__mro__], type(kind).__name__)
    for name in ("read readinto readline readall write seek tell truncate fileno flush close detach readable seekable "
                 "isatty read1 readinto1 peek writelines readlines __next__").split():
        try:
            print("  ", name, getattr(kind(), name)(*ARGUMENTS.get(name, ())))
        except Exception as error:
            print("  ", name, type(error).__name__, error)
for kind in (io.BytesIO, io.StringIO, io.FileIO, io.BufferedReader, io.BufferedRWPair, io.TextIOWrapper):
    print(kind.__name__, [issubclass(kind, base) for base in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])

print("line ends")
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print(decoder.decode("a\r"), decoder.newlines, decoder.getstate())
print(repr(decoder.decode("\nb\r\nc\rd\n")), decoder.newlines, repr(decoder.decode("x\r", final=True)))
print(decoder.reset(), decoder.newlines, repr(decoder.decode("\r")), decoder.setstate((b"", 0)), repr(decoder.decode("y")))
decoder = io.IncrementalNewlineDecoder(None, translate=False)
print(repr(decoder.decode("a\r")), repr(decoder.decode("\nb\r\nc\rd\n")), decoder.newlines)

print("pairs")
sink = Sink()
pair = io.BufferedRWPair(Source(b"abc\ndef"), sink)
print(pair.read(2), pair.readline(), pair.write(b"xy"), pair.flush(), sink.written, pair.readable(), pair.writable())
print(pair.peek(1), pair.read1(2), pair.closed, pair.close(), pair.closed)
show(lambda: io.BufferedRWPair(Sink(), Sink()))
show(lambda: io.BufferedRWPair(Source(b""), Source(b"")))
for attempt in (lambda: io.open_code("/nonexistent"), lambda: io.open_code(5), lambda: io.BufferedWriter(io.BytesIO(), "a"),
                lambda: io.BufferedReader(io.BytesIO(b"ab")).readinto(5), lambda: io.BytesIO(b"ab").readinto(b"ab"),
                lambda: open("/dev/null", "r", "x"), lambda: open("/dev/null", "rb", 0).readinto(b"ab")):
    show(attempt)
