"""Files in memory: `StringIO` for text and `BytesIO` for bytes."""

from _iobase import SEEK_CUR, SEEK_END, SEEK_SET, _BufferedIOBase, _TextIOBase, as_bytes
from _types import _native

_MEMORY_SLOTS = ('_contents', '_pieces', '_position', '_end', '_closed')


class _Memory:
    """Contents with a position, for text and for bytes; the classes of either have the slots.

    What is written at the end is kept in pieces until something else is done, so that many writes take linear time.
    """

    def _start(self, contents):
        self._contents = contents
        self._pieces = []
        self._position = 0
        self._end = len(contents)
        self._closed = False

    def _require_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file' + self._closed_suffix)

    def _whole(self):
        if self._pieces:
            self._contents += self._nothing.join(self._pieces)
            self._pieces = []
        return self._contents

    # What is read from: the contents, unless they are elsewhere.
    _source = _whole

    def _put(self, piece):
        start = self._position
        stop = start + len(piece)
        if start == self._end:
            self._pieces.append(piece)
        elif piece:
            contents = self._whole()
            gap = self._zero * (start - len(contents))
            self._contents = contents[:start] + gap + piece + contents[stop:]
        self._position = stop
        self._end = max(self._end, stop) if piece else self._end

    def _take(self, stop):
        start = self._position
        result = self._source()[start:stop]
        self._position = start + len(result)
        return result

    def _limit(self, size):
        """Where a read of the size ends."""
        if size is None:
            return self._end
        try:
            size = size.__index__()
        except AttributeError:
            raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}') from None
        return self._end if size < 0 else min(self._position + size, self._end)

    def read(self, size=-1, /):
        """At most so many characters or bytes, or all to the end."""
        self._require_open()
        return self._take(self._limit(size))

    def readline(self, size=-1, /):
        """The rest of the line with its end, or at most so much of it."""
        self._require_open()
        return self._take(min(self._line_end(), self._limit(size)))

    def __next__(self):
        self._require_open()
        line = self._take(self._line_end())
        if not line:
            raise StopIteration
        return line

    def getvalue(self):
        """All of the contents, wherever the position is."""
        self._require_open()
        return self._whole()

    def tell(self):
        self._require_open()
        return self._position

    def truncate(self, size=None, /):
        """Cuts the contents at the size, or at the position, which stays where it is."""
        self._require_open()
        if size is None:
            size = self._position
        else:
            try:
                size = size.__index__()
            except AttributeError:
                raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}') from None
        if size < 0:
            raise ValueError(f'{self._negative_size} {size}')
        self._contents = self._whole()[:size]
        self._end = len(self._contents)
        return size

    def readable(self):
        self._require_open()
        return True

    writable = seekable = readable

    def close(self):
        """Drops the contents."""
        self._closed = True


def _as_index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f'{type(value).__name__!r} object cannot be interpreted as an integer') from None


@_native
class StringIO(_Memory, _TextIOBase):
    """A text file in memory."""

    __slots__ = (*_MEMORY_SLOTS, '_newline', '_seen')
    __module__ = '_io'
    line_buffering = False
    _nothing = ''
    _zero = '\0'
    _closed_suffix = ''
    _negative_size = 'Negative size value'

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._seen = set()
        self._start('')
        if initial_value:
            self.write(initial_value)
            self._position = 0

    @property
    def newlines(self):
        """The kinds of line ends that were written, if they are looked for."""
        kinds = tuple(kind for kind in ('\r', '\n', '\r\n') if kind in self._seen)
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None

    def flush(self):
        """Does nothing, on a closed file too."""

    def write(self, s, /):
        """Writes the text at the position, and returns its length."""
        if not isinstance(s, str):
            raise TypeError(f'string argument expected, got {type(s).__name__!r}')
        self._require_open()
        self._put(s if self._newline == '\n' else self._translated(s))
        return len(s)

    def _translated(self, text):
        if self._newline:
            return text.replace('\n', self._newline)
        pairs = text.count('\r\n')
        if pairs:
            self._seen.add('\r\n')
        for kind in '\r\n':
            if text.count(kind) > pairs:
                self._seen.add(kind)
        if self._newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def _line_end(self):
        text, start = self._whole(), self._position
        newline = '\n' if self._newline is None else self._newline
        end = text.find(newline or '\n', start)
        if newline:
            return end + len(newline) if end >= 0 else self._end
        # Any kind of line end counts: a lone carriage return may come first.
        carriage = text.find('\r', start) if end < 0 else text.find('\r', start, end)
        if carriage >= 0 and carriage + 1 != end:
            return carriage + 1
        return end + 1 if end >= 0 else self._end

    def seek(self, offset, whence=SEEK_SET, /):
        """Moves the position: to the offset, or with an offset of zero to where it is or to the end."""
        self._require_open()
        offset = _as_index(offset)
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f'Negative seek position {offset}')
        if whence != SEEK_SET and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = (offset, self._position, self._end)[whence]
        return self._position


@_native
class BytesIO(_Memory, _BufferedIOBase):
    """A binary file in memory."""

    # While views may show the contents, these are in `_shared`.
    __slots__ = (*_MEMORY_SLOTS, '_shared')
    __module__ = '_io'
    _nothing = b''
    _zero = b'\0'
    _closed_suffix = '.'
    _negative_size = 'negative size value'

    def __init__(self, initial_bytes=b''):
        if initial_bytes is None:
            initial_bytes = b''
        self._shared = None
        self._start(bytes(as_bytes(initial_bytes)))

    def __iter__(self):
        return self

    def getbuffer(self):
        """A view of the contents, which may be written to. While there is one, nothing else changes them."""
        self._require_open()
        if self._shared is None:
            self._shared = bytearray(self._whole())
            self._contents = b''
        return memoryview(self._shared)

    def _source(self):
        return self._whole() if self._shared is None else self._shared

    def _take(self, stop):
        return bytes(super()._take(stop))

    def getvalue(self):
        """All of the contents, wherever the position is."""
        self._require_open()
        return bytes(self._source())

    def _take_back(self):
        """Ends the sharing; BufferError if there are views."""
        if self._shared is not None:
            contents = bytes(self._shared)
            self._shared.clear()
            self._contents, self._shared = contents, None

    def truncate(self, size=None, /):
        """Cuts the contents at the size, or at the position, which stays where it is."""
        self._require_open()
        self._take_back()
        return super().truncate(size)

    def close(self):
        """Drops the contents."""
        self._take_back()
        super().close()

    def write(self, b, /):
        """Writes the bytes at the position, and returns how many they are."""
        self._require_open()
        self._take_back()
        b = as_bytes(b)
        self._put(b)
        return len(b)

    def read1(self, size=-1, /):
        """As `read`."""
        return self.read(size)

    def _line_end(self):
        end = self._source().find(b'\n', self._position)
        return end + 1 if end >= 0 else self._end

    def seek(self, offset, whence=SEEK_SET, /):
        """Moves the position: to the offset from the start, from where it is, or from the end."""
        self._require_open()
        offset = _as_index(offset)
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f'negative seek value {offset}')
        self._position = max(0, (0, self._position, self._end)[whence] + offset)
        return self._position
