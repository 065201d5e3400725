"""Files of text: `TextIOWrapper`, which decodes and encodes what a file of bytes holds."""

import sys
from _iobase import SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _TextIOBase, shown_type
from _types import _native


def text_encoding(encoding, stacklevel=2, /):
    """The encoding that is meant where none is named."""
    return 'locale' if encoding is None else encoding


def _complete_utf8(data):
    """How many of the bytes hold whole characters."""
    for back in range(1, min(len(data), 3) + 1):
        byte = data[-back]
        if byte & 0xC0 != 0x80:
            width = 1 if byte < 0xC0 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(data) - back if width > back else len(data)
    return len(data)


@_native
class TextIOWrapper(_TextIOBase):
    """A file of text over a file of bytes."""

    __module__ = '_io'
    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'TextIOWrapper() argument \'newline\' must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        if encoding is None or encoding == 'locale':
            encoding = 'UTF-8'
        elif not isinstance(encoding, str):
            raise TypeError(
                f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        buffer.readable, buffer.writable, buffer.seekable
        self.buffer = buffer
        self.encoding = encoding
        self.errors = 'strict' if errors is None else errors
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        ''.encode(encoding)
        self._choose(newline)
        self._kind = encoding.lower().replace('_', '-')
        self._seen = set()
        self._begun = False
        self._telling = True
        self._forget()

    def _choose(self, newline):
        self._newline = newline
        self._translates = newline is None
        self._looks = not newline
        self._ends = newline or '\n'
        self._written = newline if newline in ('\r', '\r\n') else None

    def _forget(self):
        """Drops what was read ahead."""
        self._text = ''
        self._at = 0
        self._chunk = b''
        self._start = None
        self._pending = b''

    def _require_open(self):
        if self.buffer is None:
            raise ValueError('underlying buffer has been detached')
        if self.buffer.closed:
            raise ValueError('I/O operation on closed file.')

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    @property
    def newlines(self):
        """The kinds of line ends that were read, if they are looked for."""
        kinds = tuple(kind for kind in ('\r', '\n', '\r\n') if kind in self._seen)
        return kinds if len(kinds) > 1 else kinds[0] if kinds else None

    def __repr__(self):
        text = f'<{shown_type(self)}'
        try:
            text += f' name={self.name!r}'
        except (AttributeError, ValueError):
            pass
        if hasattr(self, 'mode'):
            text += f' mode={self.mode!r}'
        return f'{text} encoding={self.encoding!r}>'

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def flush(self):
        self._require_open()
        self.buffer.flush()
        self._telling = True

    def close(self):
        if self.buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Changes how text is read and written from here on."""
        if self._chunk and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if encoding is not None:
            ''.encode(encoding)
            self.encoding = encoding
            self._kind = encoding.lower().replace('_', '-')
            self.errors = 'strict' if errors is None else errors
        elif errors is not None:
            self.errors = errors
        if newline is not Ellipsis:
            self._choose(newline)
        self.flush()
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    # Reading.

    def _decoded(self, data, final):
        """The text of bytes, with line ends as the program sees them."""
        text = data.decode(self.encoding, self.errors)
        if self._looks and '\r' in text:
            pairs = text.count('\r\n')
            if pairs:
                self._seen.add('\r\n')
            for kind in '\r\n':
                if text.count(kind) > pairs:
                    self._seen.add(kind)
            if self._translates:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif self._looks and '\n' in text:
            self._seen.add('\n')
        return text

    def _whole_part(self, data):
        """How many of the bytes can be decoded before more is known."""
        kind = self._kind
        if kind.startswith(('utf-16', 'utf-32', 'utf16', 'utf32', 'utf-7')):
            return 0
        count = _complete_utf8(data) if kind.startswith(('utf-8', 'utf8')) else len(data)
        # A carriage return may be the first half of a line end.
        if self._looks and count and data[count - 1] == 13:
            count -= 1
        return count

    def _fill(self):
        """Reads and decodes more; tells whether there was anything."""
        while True:
            # A raw file has only one way to read.
            read = getattr(self.buffer, 'read1', None) or self.buffer.read
            data = read(self._CHUNK_SIZE)
            ahead = self._pending + data
            count = self._whole_part(ahead) if data else len(ahead)
            self._pending = ahead[count:]
            if count or not data:
                break
        part = ahead[:count]
        if self._at == len(self._text):
            self._text = ''
            self._chunk = b''
            self._at = 0
        if not self._chunk:
            try:
                self._start = self.buffer.tell() - len(ahead)
            except OSError:
                self._start = None
        text = self._decoded(part, not data)
        self._begun = True
        self._text += text
        self._chunk += part
        return bool(data) or bool(text)

    def _require_readable(self):
        self._require_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        self.buffer.flush()

    def read(self, size=-1, /):
        """At most so many characters, or all to the end."""
        self._require_readable()
        if size is None:
            size = -1
        try:
            size = size.__index__()
        except AttributeError:
            raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}') from None
        if size < 0:
            data = self._pending + self.buffer.read()
            rest = self._text[self._at:]
            self._forget()
            return rest + self._decoded(data, True)
        while len(self._text) - self._at < size and self._fill():
            pass
        result = self._text[self._at:self._at + size]
        self._at += len(result)
        return result

    def _line_end(self, start):
        """Where the line ends that goes on at a place, or -1 if more has to be read."""
        text = self._text
        end = text.find(self._ends, start)
        if self._newline != '':
            return end + len(self._ends) if end >= 0 else -1
        carriage = text.find('\r', start) if end < 0 else text.find('\r', start, end)
        if carriage >= 0 and carriage + 1 != end:
            return carriage + 1
        return end + 1 if end >= 0 else -1

    def _next_line(self):
        end = self._line_end(self._at)
        while end < 0:
            # A line end of two characters may be cut.
            searched = max(0, len(self._text) - self._at - 1)
            if not self._fill():
                end = len(self._text)
                break
            end = self._line_end(self._at + searched)
        return end

    def readline(self, size=-1, /):
        """The rest of the line with its end, or at most so much of it."""
        self._require_readable()
        try:
            size = size.__index__()
        except AttributeError:
            raise TypeError(f'{type(size).__name__!r} object cannot be interpreted as an integer') from None
        end = self._next_line()
        if size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at:end]
        self._at = end
        return line

    def __next__(self):
        if self._telling:
            self._require_readable()
            self._telling = False
        end = self._line_end(self._at)
        if end < 0:
            self._require_readable()
            end = self._next_line()
        line = self._text[self._at:end]
        self._at = end
        if not line:
            self._telling = True
            raise StopIteration
        return line

    # Writing.

    def write(self, s, /):
        """Writes the text, and returns its length."""
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        self._require_open()
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        text = s if self._written is None else s.replace('\n', self._written)
        data = text.encode(self._encoding_now(), self.errors)
        # What was read ahead of a file without positions is still to be read.
        if self._start is not None:
            self._forget()
        self.buffer.write(data)
        if self.line_buffering and ('\n' in s or '\r' in s):
            self.buffer.flush()
        return len(s)

    def _encoding_now(self):
        """The encoding, without a mark of its byte order if that is not the first thing in the file."""
        kind = self._kind
        if kind in ('utf-16', 'utf-32', 'utf-8-sig'):
            if not self._begun:
                self._begun = True
                try:
                    at_start = self.buffer.tell() == 0
                except OSError:
                    at_start = True
                if at_start:
                    return kind
            return 'utf-8' if kind == 'utf-8-sig' else f'{kind}-{"le" if sys.byteorder == "little" else "be"}'
        return self.encoding

    # The position.

    def tell(self):
        self._require_open()
        if not self.buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.buffer.flush()
        if not self._chunk:
            return self.buffer.tell() - len(self._pending)
        if self._at == len(self._text):
            return self._start + len(self._chunk)
        return self._start + self._bytes_before(self._at)

    def _bytes_before(self, at):
        """How many bytes of the chunk are so many characters."""
        chunk = self._chunk
        low, high = 0, len(chunk)
        while low < high:
            middle = (low + high) // 2
            count = _complete_utf8(chunk[:middle]) if self._kind.startswith(('utf-8', 'utf8')) else middle
            text = chunk[:count].decode(self.encoding, 'replace')
            if self._translates:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            if len(text) < at:
                low = middle + 1
            else:
                high = middle
        if self._translates and low and chunk[low - 1:low + 1] == b'\r\n':
            low += 1
        return low

    def seek(self, cookie, whence=SEEK_SET, /):
        """Moves to a position that `tell` has given, or with an offset of zero to where it is or to the end."""
        self._require_open()
        if not self.buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == SEEK_CUR:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            self._telling = True
            cookie = self.tell()
        elif whence == SEEK_END:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            self._forget()
            return self.buffer.seek(0, SEEK_END)
        elif whence != SEEK_SET:
            raise ValueError(f'invalid whence ({whence}, should be {SEEK_SET}, {SEEK_CUR} or {SEEK_END})')
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        self._forget()
        self._begun = cookie != 0
        return self.buffer.seek(cookie)

    def truncate(self, size=None, /):
        self.flush()
        if size is None:
            size = self.tell()
        return self.buffer.truncate(size)


def standard_input():
    """`sys.stdin`"""
    from _iofiles import BufferedReader, FileIO
    raw = FileIO(0, 'r', False)
    raw.name = '<stdin>'
    stdin = TextIOWrapper(BufferedReader(raw), 'utf-8')
    stdin.mode = 'r'
    return stdin
