"""The bases of all files: what each has, and can do nothing until its class says how."""

from _types import _native

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """The file cannot do this."""

    __module__ = 'io'


@_native
class _IOBase:
    """What all files have in common; each can do nothing until its class says how."""

    __module__ = '_io'
    _closed = False

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
        """Flushes the file, which then takes no more operations."""
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        """Does nothing, as nothing is kept back."""
        self._check_open()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check_open()
        return False

    def fileno(self):
        self._unsupported('fileno')

    def seek(self, offset, whence=SEEK_SET, /):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._unsupported('truncate')

    def readline(self, size=-1, /):
        """A line of bytes, read one by one unless the file can show some beforehand."""
        peek = getattr(self, 'peek', None)
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            count = 1
            if peek is not None:
                ahead = peek(1)
                count = ahead.find(b'\n') + 1 or len(ahead) or 1
                if size is not None and size >= 0:
                    count = min(count, size - len(line))
            piece = self.read(count)
            if not isinstance(piece, bytes):
                raise OSError(f'read() should have returned a bytes object, not {type(piece).__name__!r}')
            line += piece
            if not piece or piece.endswith(b'\n'):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        """The lines to the end, or until they are longer than `hint` in all."""
        if hint is None or hint <= 0:
            return list(self)
        lines = []
        for line in self:
            lines.append(line)
            hint -= len(line)
            if hint < 0:
                break
        return lines

    def writelines(self, lines, /):
        """Writes all the lines, without separators."""
        self._check_open()
        for line in lines:
            self.write(line)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


@_native
class _TextIOBase(_IOBase):
    """The base of files of text."""

    __module__ = '_io'
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported('read')

    def readline(self, size=-1, /):
        self._unsupported('readline')

    def write(self, s, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


@_native
class _BufferedIOBase(_IOBase):
    """The base of files of bytes."""

    __module__ = '_io'

    def read(self, size=-1, /):
        self._unsupported('read')

    def read1(self, size=-1, /):
        self._unsupported('read1')

    def write(self, b, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')

    def readinto(self, buffer, /):
        """Reads bytes into an object that can be written, as many as it holds; returns how many they are."""
        return read_into(self.read, buffer)

    def readinto1(self, buffer, /):
        """The same with one read of the raw file at most."""
        return read_into(self.read1, buffer)


def shown_type(file):
    """The name of a file's class as it is shown: with the module for the classes of this library."""
    cls = type(file)
    return f'_io.{cls.__name__}' if cls.__module__ == '_io' else cls.__name__


def as_bytes(value):
    """A bytes-like object as bytes."""
    if isinstance(value, bytes):
        return value
    try:
        view = memoryview(value)
    except TypeError:
        raise TypeError(f'a bytes-like object is required, not {type(value).__name__!r}') from None
    with view:
        return view.tobytes()


def read_into(read, buffer, argument='argument'):
    try:
        whole = memoryview(buffer)
        is_readonly = whole.readonly
    except TypeError:
        is_readonly = True
    if is_readonly:
        raise TypeError(f'readinto() {argument} must be read-write bytes-like object, not {type(buffer).__name__}')
    with whole, whole.cast('B') as view:
        piece = read(len(view))
        view[:len(piece)] = piece
    return len(piece)


@_native
class _RawIOBase(_IOBase):
    """The base of files of bytes without a buffer: they have `readinto` and `write`, and the rest follows."""

    __module__ = '_io'

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return count if count is None else bytes(buffer[:count])

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            if not isinstance(piece, bytes):
                raise TypeError('read() should return bytes')
            pieces.append(piece)
        return b''.join(pieces) if pieces else piece

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError
