"""Files of bytes over the files of the host: `FileIO` without and the `Buffered` classes with a buffer; and `open`."""

import _files
from _iobase import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_SET, UnsupportedOperation, _BufferedIOBase, _RawIOBase, as_bytes, read_into,
    shown_type,
)
from _types import _native

# The writers that keep something back. They are asked to write it before anything else looks at files, because a file
# that the program has dropped is not closed at once.
_unwritten = {}


def flush_all():
    """Writes what files keep back."""
    for writer in list(_unwritten.values()):
        writer._write_pieces()


def path_of(file):
    """A path as text."""
    path = plain_path(file)
    return str(path) if isinstance(path, str) else path.decode('utf-8', 'surrogateescape')


def plain_path(file):
    """A path as text or bytes, whichever it is."""
    if isinstance(file, (str, bytes)):
        return file
    fspath = getattr(type(file), '__fspath__', None)
    if fspath is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    path = fspath(file)
    if not isinstance(path, (str, bytes)):
        raise TypeError(
            f'expected {type(file).__name__}.__fspath__() to return str or bytes, not {type(path).__name__}')
    return path


def as_size(size):
    """A size of something to read: -1 for all of it."""
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f'argument should be integer or None, not {type(size).__name__!r}') from None


def _open_file(path, letters):
    """The number of a file that is opened by the host."""
    flush_all()
    try:
        return _files.open(path, letters)
    except OSError as error:
        from errno import EMFILE, ENFILE

        if error.errno not in (EMFILE, ENFILE):
            raise
    import gc

    # Files that the program has dropped are still open until they are collected.
    gc.collect()
    return _files.open(path, letters)


def _opened(opener, file, letters):
    """The number of a file that is opened by a function of the program."""
    import os

    flags = {'r': 0, 'w': os.O_CREAT | os.O_TRUNC, 'a': os.O_CREAT | os.O_APPEND, 'x': os.O_CREAT | os.O_EXCL}[letters[0]]
    flags |= os.O_RDWR if '+' in letters else os.O_RDONLY if letters[0] == 'r' else os.O_WRONLY
    number = opener(file, flags | os.O_CLOEXEC)
    if not isinstance(number, int):
        raise TypeError('expected integer from opener')
    if number < 0:
        raise ValueError(f'opener returned {number}')
    return number


@_native
class FileIO(_RawIOBase):
    """A file of the host, each operation of which is one of the host."""

    __module__ = '_io'

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if not isinstance(mode, str):
            kind = None if mode is None else type(mode).__name__
            raise TypeError(f"FileIO() argument 'mode' must be str, not {kind}")
        if mode.strip('rwaxb+'):
            raise ValueError(f'invalid mode: {mode}')
        letters = mode.replace('b', '').replace('+', '')
        if len(letters) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        letters += '+' * mode.count('+')
        self._letters = letters
        self._readable = letters[0] == 'r' or '+' in letters
        self._writable = letters[0] != 'r' or '+' in letters
        self._closes = closefd
        self.name = file
        if isinstance(file, int):
            if isinstance(file, bool):
                from _warnings import _warn_caller
                _warn_caller('bool is used as a file descriptor', RuntimeWarning)
            if file < 0:
                raise ValueError('negative file descriptor')
            self._number = int(file)
        else:
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            self._number = _open_file(path_of(file), letters) if opener is None else _opened(opener, file, letters)
        if letters[0] == 'a':
            # A pipe has no end to begin at.
            if self.seekable():
                self.seek(0, 2)

    @property
    def mode(self):
        letters = self._letters
        if letters[0] == 'r':
            return 'rb+' if '+' in letters else 'rb'
        if letters[0] == 'w':
            return 'rb+' if '+' in letters else 'wb'
        return letters[0] + ('b+' if '+' in letters else 'b')

    @property
    def closefd(self):
        return self._closes

    def __repr__(self):
        kind = shown_type(self)
        if self.closed:
            return f'<{kind} [closed]>'
        which = f'name={self.name!r}' if hasattr(self, 'name') else f'fd={self._number}'
        return f'<{kind} {which} mode={self.mode!r} closefd={self._closes}>'

    def __del__(self):
        # Nobody is there to be told of errors, nor may the file ever have been opened.
        try:
            self.close()
        except Exception:
            pass

    def fileno(self):
        self._check_open()
        return self._number

    def isatty(self):
        self._check_open()
        return _files.isatty(self._number)

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def seekable(self):
        self._check_open()
        try:
            _files.seek(self._number, 0, SEEK_CUR)
        except OSError:
            return False
        return True

    def read(self, size=-1, /):
        """At most so many bytes, or all to the end."""
        self._check_open()
        if not self._readable:
            raise UnsupportedOperation('File not open for reading')
        return _files.read(self._number, as_size(size))

    def readinto(self, buffer, /):
        return read_into(self.read, buffer, 'argument 1')

    def write(self, b, /):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        return _files.write(self._number, as_bytes(b))

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        return _files.seek(self._number, offset, whence)

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation('File not open for writing')
        if size is None:
            size = self.tell()
        _files.truncate(self._number, size)
        return size

    def close(self):
        if not self.closed:
            try:
                super().close()
            finally:
                if self._closes and self._number > 2:
                    _files.close(self._number)


class _Buffered(_BufferedIOBase):
    """A buffer over a raw file: what was read ahead, or what is to be written."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if range(buffer_size).stop <= 0:
            raise ValueError('buffer size must be strictly positive')
        raw.readable, raw.writable
        for ability in self._needs:
            if not getattr(raw, ability)():
                raise UnsupportedOperation(f'File or stream is not {ability}.')
        self.raw = raw
        self._size = buffer_size
        self._ahead = b''
        self._at = 0
        self._pieces = []
        self._kept = 0

    def _require_open(self, doing):
        if self.raw is None:
            raise ValueError('raw stream has been detached')
        if self.raw.closed:
            raise ValueError(f'{doing} of closed file')

    @property
    def closed(self):
        if self.raw is None:
            raise ValueError('raw stream has been detached')
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        kind = shown_type(self)
        try:
            return f'<{kind} name={self.name!r}>'
        except AttributeError:
            return f'<{kind}>'

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def _write_pieces(self):
        if self._pieces:
            data = b''.join(self._pieces)
            self._pieces = []
            self._kept = 0
            _unwritten.pop(id(self), None)
            while data:
                count = self.raw.write(data)
                data = data[count:]

    def flush(self):
        self._require_open('flush')
        self._write_pieces()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._ahead = b''
                self.raw.close()

    def _drop_ahead(self):
        """Sets the raw file where the program is."""
        behind = len(self._ahead) - self._at
        if behind:
            self.raw.seek(-behind, SEEK_CUR)
        self._ahead = b''
        self._at = 0

    def seek(self, target, whence=SEEK_SET, /):
        self._require_open('seek')
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._write_pieces()
        if whence == SEEK_CUR:
            self._drop_ahead()
        position = self.raw.seek(target, whence)
        self._ahead = b''
        self._at = 0
        return position

    def tell(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        return self.raw.tell() - (len(self._ahead) - self._at) + self._kept

    def truncate(self, size=None, /):
        self._require_open('truncate')
        if not self.writable():
            raise UnsupportedOperation('truncate')
        self._write_pieces()
        if size is None:
            size = self.tell()
        return self.raw.truncate(size)

    # Reading.

    def _more(self, count):
        """Reads ahead once; tells whether there was anything."""
        data = self.raw.read(max(count, self._size))
        if not data:
            return False
        self._ahead = self._ahead[self._at:] + data
        self._at = 0
        return True

    def _rest(self):
        """All that the raw file still gives, or None if it gives nothing for now."""
        readall = getattr(self.raw, 'readall', None)
        if readall is not None:
            return readall()
        pieces = []
        while piece := self.raw.read():
            pieces.append(piece)
        return b''.join(pieces) if pieces else piece

    def _take(self, count):
        start = self._at
        result = self._ahead[start:start + count]
        self._at = start + len(result)
        return result

    def _read(self, size=-1, /):
        """So many bytes, fewer only at the end of the file; or all to the end."""
        self._require_open('read')
        size = as_size(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._write_pieces()
        if size < 0:
            rest = self._rest()
            result = self._ahead[self._at:]
            self._ahead = b''
            self._at = 0
            return result + rest if rest else result or rest
        while len(self._ahead) - self._at < size and self._more(size - len(self._ahead) + self._at):
            pass
        return self._take(size)

    def _read1(self, size=-1, /):
        """At most so many bytes, with one read of the raw file at most."""
        self._require_open('read')
        self._write_pieces()
        size = self._size if size is None or size < 0 else size
        if size and self._at == len(self._ahead):
            self._more(0)
        return self._take(size)

    def _peek(self, size=0, /):
        self._require_open('peek')
        self._write_pieces()
        if self._at == len(self._ahead):
            self._more(0)
        return self._ahead[self._at:]

    def _readline(self, size=-1, /):
        """The rest of the line with its end, or at most so much of it."""
        self._require_open('readline')
        self._write_pieces()
        size = as_size(size)
        searched = self._at
        while True:
            end = self._ahead.find(b'\n', searched)
            if end >= 0:
                count = end + 1 - self._at
                break
            known = len(self._ahead) - self._at
            if 0 <= size <= known or not self._more(0):
                count = known
                break
            searched = known
        return self._take(count if size < 0 else min(count, size))

    def _readinto(self, buffer, /):
        return read_into(self.read, buffer)

    def _next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # Writing.

    def _write(self, b, /):
        """Writes the bytes, at the latest when the file is flushed or closed; returns how many they are."""
        if self.closed:
            raise ValueError('write to closed file')
        b = as_bytes(b)
        if self._ahead:
            self._drop_ahead()
        if b:
            if not self._pieces:
                _unwritten[id(self)] = self
            self._pieces.append(b)
            self._kept += len(b)
            if self._kept > self._size:
                self._write_pieces()
        return len(b)


@_native
class BufferedReader(_Buffered):
    """A buffer over a file that is read."""

    __module__ = '_io'
    _needs = ('readable',)
    writable = _BufferedIOBase.writable

    def flush(self):
        self._require_open('flush')
        self.raw.flush()

    read = _Buffered._read
    read1 = _Buffered._read1
    peek = _Buffered._peek
    readline = _Buffered._readline
    readinto = _Buffered._readinto
    __next__ = _Buffered._next


@_native
class BufferedWriter(_Buffered):
    """A buffer over a file that is written."""

    __module__ = '_io'
    _needs = ('writable',)
    readable = _BufferedIOBase.readable
    write = _Buffered._write

    def readline(self, size=-1, /):
        self._unsupported('read')


@_native
class BufferedRandom(BufferedReader):
    """A buffer over a file that is read and written."""

    __module__ = '_io'
    _needs = ('seekable', 'readable', 'writable')
    writable = _Buffered.writable
    flush = _Buffered.flush
    write = _Buffered._write


@_native
class BufferedRWPair(_BufferedIOBase):
    """Two files without positions, of which one is read and the other one written."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self._reader.read(size)

    def read1(self, size=-1, /):
        return self._reader.read1(size)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def readinto(self, buffer, /):
        return self._reader.readinto(buffer)

    def readable(self):
        return self._reader.readable()

    def write(self, b, /):
        return self._writer.write(b)

    def flush(self):
        return self._writer.flush()

    def writable(self):
        return self._writer.writable()

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    @property
    def closed(self):
        return self._writer.closed

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()


def standard_output(number):
    """The bytes of a standard stream, written at once so that they keep their place among what `print` writes."""
    name = '<stdout>' if number == 1 else '<stderr>'
    raw = FileIO(number, 'w', False)
    raw.name = name
    return _Direct(raw)


class _Direct(BufferedWriter):
    """A writer that keeps nothing back."""

    __module__ = '_io'
    __qualname__ = 'BufferedWriter'

    def write(self, b, /):
        return self.raw.write(b)

    def flush(self):
        import sys
        (sys.__stdout__ if self.raw.fileno() == 1 else sys.__stderr__).flush()


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the host: for text, or with a `b` in the mode for bytes."""
    if not isinstance(file, int):
        file = plain_path(file)
    buffering = range(buffering).stop
    for name, value in ('mode', mode), ('encoding', encoding), ('errors', errors), ('newline', newline):
        if not isinstance(value, str) and (name == 'mode' or value is not None):
            wanted = 'str' if name == 'mode' else 'str or None'
            raise TypeError(f'open() argument {name!r} must be {wanted}, not {type(value).__name__}')
    letters = set(mode)
    if letters - set('axrwb+t') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in letters
    if binary and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = letters & set('xrwa')
    if len(kinds) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None:
                article = 'an' if name in ('encoding', 'errors') else 'a'
                raise ValueError(f'binary mode doesn\'t take {article} {name} argument')
    if not kinds:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    kind = kinds.pop()
    raw = FileIO(file, kind + ('+' if '+' in letters else ''), closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        by_line = buffering == 1 or buffering < 0 and raw.isatty()
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        if '+' in letters:
            buffer = BufferedRandom(raw, size)
        elif kind == 'r':
            buffer = BufferedReader(raw, size)
        else:
            buffer = BufferedWriter(raw, size)
        if binary:
            return buffer
        from _iotext import TextIOWrapper
        text = TextIOWrapper(buffer, encoding, errors, newline, by_line)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise
